package org.huiying.response.clock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.clock.domain.HeardFile.FOUND;
import static org.huiying.response.clock.domain.HeardFile.REF;
import static org.huiying.response.clock.domain.HeardFile.at;
import static org.huiying.response.clock.domain.HeardFile.sent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiying.contracts.response.ClockEvent.ClockBreached;
import org.huiying.contracts.response.FollowUpEvent.PressConferenceHeld;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.response.IncidentFileEvent.IncidentMergedInto;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.response.clock.domain.ClockState.*;
import org.huiying.response.incident.domain.FileFact;
import org.junit.jupiter.api.Test;

class ClockBookTest {

    private final HeardFile file = new HeardFile();

    @Test
    void runsAsAGraveMatterUntilSomebodyGrades() {
        file.hears(1, Incidents.detected(REF));
        assertThat(file.state(ClockName.AUTHORITATIVE_INFORMATION)).isInstanceOf(Running.class);
        assertThat(file.term(ClockName.AUTHORITATIVE_INFORMATION).dueAt()).isEqualTo(FOUND.plus(Duration.ofHours(5)));
        file.hears(20, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(20)));
        assertThat(file.state(ClockName.AUTHORITATIVE_INFORMATION)).isInstanceOf(Cancelled.class);
        assertThat(file.state(ClockName.GRADE_DECISION)).isInstanceOf(Met.class);
        assertThat(file.term(ClockName.RESPONSE).dueAt()).isEqualTo(FOUND.plus(Duration.ofHours(48)));
        assertThat(file.term(ClockName.FIRST_REPORT).dueAt()).isEqualTo(FOUND.plus(Duration.ofHours(1)));
    }

    @Test
    void showsWhatALateGradeHasMissedAlready() {
        file.hears(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        file.hears(400, Incidents.graded(REF, PlanGrade.I, StatutoryClass.ESPECIALLY_MAJOR, at(400)));
        assertThat(file.state(ClockName.AUTHORITATIVE_INFORMATION)).isInstanceOf(Breached.class);
        assertThat(file.state(ClockName.PRESS_CONFERENCE)).isInstanceOf(Running.class);
        assertThat(file.said())
                .anyMatch(event -> event instanceof ClockBreached breached
                        && breached.clock() == ClockName.AUTHORITATIVE_INFORMATION);
    }

    @Test
    void countsAHoldingStatementAsAuthoritativeInformationAndAnswer() {
        file.hears(10, Incidents.graded(REF, PlanGrade.II, StatutoryClass.MAJOR, at(10)));
        file.hears(200, Incidents.published(REF, at(200)));
        file.hears(600, new PressConferenceHeld(REF, new UUID(4, 4), at(600)));
        assertThat(file.state(ClockName.AUTHORITATIVE_INFORMATION)).isInstanceOf(Met.class);
        assertThat(file.state(ClockName.PRESS_CONFERENCE)).isInstanceOf(Met.class);
    }

    @Test
    void lookedAtAgainChangesNothing() {
        file.hears(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        file.hears(30, sent(ReportKind.INITIAL, 30));
        var before = file.said();
        file.reconcile();
        assertThat(file.said()).isEqualTo(before);
    }

    @Test
    void endsWithTheIncident() {
        file.hears(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        file.hears(20, new IncidentMergedInto(REF, new UUID(8, 8), REF, Post.OFFICE, at(20)));
        assertThat(file.clocks()).noneMatch(clock -> clock.state().isLive());
        assertThat(file.state(ClockName.RESPONSE)).isEqualTo(new Cancelled(file.term(ClockName.RESPONSE), "MERGED"));
    }

    @Test
    void endsTheSameHoweverTheNewsOfItCame() {
        var life = List.of(
                new FileFact(new UUID(9, 1), at(0), Incidents.detected(REF)),
                new FileFact(new UUID(9, 2), at(50), Incidents.consulted(REF, at(50))),
                new FileFact(
                        new UUID(9, 3), at(70), Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(70))),
                new FileFact(new UUID(9, 4), at(80), sent(ReportKind.INITIAL, 80)));
        Map<String, ClockState> first = Map.of();
        for (int seed = 0; seed < 200; seed++) {
            var shuffled = new ArrayList<>(life);
            Collections.shuffle(shuffled, new Random(seed));
            var outcome = outcome(shuffled);
            first = first.isEmpty() ? outcome : first;
            assertThat(outcome).as("seed %d", seed).isEqualTo(first);
        }
        assertThat(first.get("GRADE_DECISION")).isInstanceOf(Met.class);
        assertThat(first.get("FIRST_REPORT")).isInstanceOf(Breached.class);
        assertThat(first.get("CONSULTATION")).isInstanceOf(Met.class);
    }

    /** How the clocks stand in the end, if the file heard of it all five hours after it was found. */
    private static Map<String, ClockState> outcome(List<FileFact> facts) {
        var late = new HeardFile();
        facts.forEach(fact -> late.hears(300, fact));
        return late.clocks().stream()
                .filter(clock -> !(clock.state() instanceof Cancelled))
                .collect(Collectors.toMap(clock -> clock.name() + clock.subject(), IncidentClock::state));
    }
}
