package org.huiying.response.clock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiying.contracts.response.ClockEvent;
import org.huiying.contracts.response.ClockEvent.ClockBreached;
import org.huiying.contracts.response.FollowUpEvent.ConcernAnswered;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.contracts.response.FollowUpEvent.PressConferenceHeld;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.response.FollowUpEvent.ReportSent;
import org.huiying.contracts.response.IncidentFileEvent.CalmDeclared;
import org.huiying.contracts.response.IncidentFileEvent.IncidentMergedInto;
import org.huiying.contracts.response.StatementEvent;
import org.huiying.contracts.response.StatementEvent.ApprovalGranted;
import org.huiying.contracts.response.StatementEvent.StatementReturned;
import org.huiying.contracts.response.StatementEvent.StatementSubmitted;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.response.clock.domain.ClockState.*;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.incident.domain.IncidentCourse;
import org.junit.jupiter.api.Test;

class ClockBookTest {

    private static final Instant FOUND = Instant.parse("2026-03-01T08:00:00Z");
    private static final IncidentRef REF = Incidents.anIncident(new UUID(1, 1), FOUND);
    private static final UUID STATEMENT = new UUID(3, 3);

    private final List<FileFact> facts = new ArrayList<>();
    private final Map<UUID, IncidentClock> clocks = new TreeMap<>();
    private final List<ClockEvent> said = new ArrayList<>();
    private long ids;
    private int minute;

    @Test
    void runsAsAGraveMatterUntilSomebodyGrades() {
        hears(1, Incidents.detected(REF));
        assertThat(state(ClockName.AUTHORITATIVE_INFORMATION)).isInstanceOf(Running.class);
        assertThat(term(ClockName.AUTHORITATIVE_INFORMATION).dueAt()).isEqualTo(FOUND.plus(Duration.ofHours(5)));
        hears(20, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(20)));
        assertThat(state(ClockName.AUTHORITATIVE_INFORMATION)).isInstanceOf(Cancelled.class);
        assertThat(state(ClockName.GRADE_DECISION)).isInstanceOf(Met.class);
        assertThat(term(ClockName.RESPONSE).dueAt()).isEqualTo(FOUND.plus(Duration.ofHours(48)));
        assertThat(term(ClockName.FIRST_REPORT).dueAt()).isEqualTo(FOUND.plus(Duration.ofHours(1)));
    }

    @Test
    void showsWhatALateGradeHasMissedAlready() {
        hears(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        hears(400, Incidents.graded(REF, PlanGrade.I, StatutoryClass.ESPECIALLY_MAJOR, at(400)));
        assertThat(state(ClockName.AUTHORITATIVE_INFORMATION)).isInstanceOf(Breached.class);
        assertThat(state(ClockName.PRESS_CONFERENCE)).isInstanceOf(Running.class);
        assertThat(said)
                .anyMatch(event -> event instanceof ClockBreached breached
                        && breached.clock() == ClockName.AUTHORITATIVE_INFORMATION);
    }

    @Test
    void countsAHoldingStatementAsAuthoritativeInformationAndAnswer() {
        hears(10, Incidents.graded(REF, PlanGrade.II, StatutoryClass.MAJOR, at(10)));
        hears(200, Incidents.published(REF, at(200)));
        hears(600, new PressConferenceHeld(REF, new UUID(4, 4), at(600)));
        assertThat(state(ClockName.AUTHORITATIVE_INFORMATION)).isInstanceOf(Met.class);
        assertThat(state(ClockName.PRESS_CONFERENCE)).isInstanceOf(Met.class);
    }

    @Test
    void lookedAtAgainChangesNothing() {
        hears(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        hears(30, sent(ReportKind.INITIAL, 30));
        var before = List.copyOf(said);
        reconcile();
        assertThat(said).isEqualTo(before);
    }

    @Test
    void givesEachStepOfAnApprovalItsOwnTime() {
        hears(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        hears(20, submitted(20));
        assertThat(all(ClockName.APPROVAL_STEP)).singleElement().isInstanceOf(Running.class);
        hears(
                60,
                new ApprovalGranted(REF, STATEMENT, 1, "00", 1, Post.SECTION_HEAD, at(60), List.of(Post.BUREAU_HEAD)));
        assertThat(all(ClockName.APPROVAL_STEP)).hasExactlyElementsOfTypes(Met.class, Running.class);
        hears(70, new StatementReturned(REF, STATEMENT, 1, 2, Post.BUREAU_HEAD, "补充事实", at(70), 1));
        assertThat(all(ClockName.APPROVAL_STEP)).hasExactlyElementsOfTypes(Met.class, Cancelled.class);
        hears(80, submitted(80));
        hears(300, Incidents.measured(REF, at(300)));
        assertThat(all(ClockName.APPROVAL_STEP)).hasExactlyElementsOfTypes(Met.class, Cancelled.class, Breached.class);
    }

    @Test
    void asksForTheNextReportUntilCalm() {
        hears(10, Incidents.graded(REF, PlanGrade.II, StatutoryClass.LARGER, at(10)));
        hears(30, sent(ReportKind.INITIAL, 30));
        assertThat(state(ClockName.FIRST_REPORT)).isInstanceOf(Met.class);
        hears(200, sent(ReportKind.FOLLOW_UP, 200));
        assertThat(all(ClockName.FOLLOW_UP_REPORT)).hasExactlyElementsOfTypes(Met.class, Running.class);
        hears(220, Incidents.published(REF, at(220)));
        hears(300, new CalmDeclared(REF, Post.BUREAU_HEAD, at(300)));
        assertThat(all(ClockName.FOLLOW_UP_REPORT)).hasExactlyElementsOfTypes(Met.class, Cancelled.class);
        assertThat(all(ClockName.REVIEW)).singleElement().isInstanceOf(Running.class);
        hears(400, Incidents.revived(REF, at(400)));
        assertThat(all(ClockName.REVIEW)).singleElement().isInstanceOf(Cancelled.class);
        assertThat(all(ClockName.FOLLOW_UP_REPORT))
                .hasExactlyElementsOfTypes(Met.class, Cancelled.class, Running.class);
    }

    @Test
    void timesTheAnswerToEachConcern() {
        hears(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        var concern = new UUID(6, 6);
        hears(20, new ConcernRaised(REF, concern, "？", 3, at(20)));
        assertThat(state(ClockName.CONCERN)).isInstanceOf(Running.class);
        hears(90, new ConcernAnswered(REF, concern, new UUID(7, 7), at(90)));
        assertThat(state(ClockName.CONCERN)).isInstanceOf(Met.class);
    }

    @Test
    void endsWithTheIncident() {
        hears(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        hears(20, new IncidentMergedInto(REF, new UUID(8, 8), REF, Post.OFFICE, at(20)));
        assertThat(clocks.values()).noneMatch(clock -> clock.state().isLive());
        assertThat(state(ClockName.RESPONSE)).isEqualTo(new Cancelled(term(ClockName.RESPONSE), "MERGED"));
    }

    @Test
    void endsTheSameHoweverTheNewsOfItCame() {
        var life = List.of(
                new FileFact(new UUID(9, 1), at(0), Incidents.detected(REF)),
                new FileFact(new UUID(9, 2), at(50), Incidents.consulted(REF, at(50))),
                new FileFact(
                        new UUID(9, 3), at(70), Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(70))),
                new FileFact(new UUID(9, 4), at(80), sent(ReportKind.INITIAL, 80)));
        minute = 300;
        Map<String, ClockState> first = Map.of();
        for (int seed = 0; seed < 200; seed++) {
            var shuffled = new ArrayList<>(life);
            Collections.shuffle(shuffled, new Random(seed));
            facts.clear();
            clocks.clear();
            for (var fact : shuffled) {
                facts.add(fact);
                reconcile();
            }
            first = first.isEmpty() ? outcome() : first;
            assertThat(outcome()).as("seed %d", seed).isEqualTo(first);
        }
        assertThat(first.get("GRADE_DECISION")).isInstanceOf(Met.class);
        assertThat(first.get("FIRST_REPORT")).isInstanceOf(Breached.class);
        assertThat(first.get("CONSULTATION")).isInstanceOf(Met.class);
    }

    private Map<String, ClockState> outcome() {
        return clocks.values().stream()
                .filter(clock -> !(clock.state() instanceof Cancelled))
                .collect(Collectors.toMap(clock -> clock.name() + clock.subject(), IncidentClock::state));
    }

    private void hears(int when, IncidentEvent event) {
        minute = when;
        facts.add(new FileFact(new UUID(9, facts.size()), at(when), event));
        reconcile();
    }

    private void reconcile() {
        var course = IncidentCourse.of(facts);
        var terms = course.grade()
                .map(grade -> new Terms(grade.procedure(), grade.statutoryClass(), false))
                .orElseGet(() -> new Terms(Incidents.procedure(PlanGrade.II), StatutoryClass.MAJOR, true));
        var held = clocks.values().stream()
                .filter(clock -> !(clock.state() instanceof Cancelled))
                .toList();
        var book = new ClockBook(REF, terms.provisional(), at(minute), () -> new UUID(0, ++ids));
        for (var change : book.reconcile(Deadlines.of(course, FOUND, terms), held)) {
            clocks.put(change.clock().id(), change.clock());
            said.addAll(change.events());
        }
    }

    private ClockState state(ClockName name) {
        return all(name).getLast();
    }

    private ClockTerm term(ClockName name) {
        return state(name).term();
    }

    private List<ClockState> all(ClockName name) {
        return clocks.values().stream()
                .filter(clock -> clock.name() == name)
                .map(IncidentClock::state)
                .filter(Objects::nonNull)
                .toList();
    }

    private static StatementSubmitted submitted(int when) {
        var kind = StatementEvent.Kind.FULL;
        return new StatementSubmitted(REF, STATEMENT, kind, 1, "00", List.of(), Post.RESPONDER, at(when));
    }

    private static ReportSent sent(ReportKind kind, int when) {
        return new ReportSent(REF, new UUID(5, when), kind, 1, at(when));
    }

    private static Instant at(int minutes) {
        return FOUND.plus(Duration.ofMinutes(minutes));
    }
}
