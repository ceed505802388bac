package org.huiying.response.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiying.contracts.response.IncidentFileEvent.WorkTeamFormed;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Refused;
import org.huiying.response.Incidents;
import org.huiying.response.LifecycleDocument;
import org.huiying.response.incident.domain.IncidentCommand.*;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IncidentLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final IncidentRef REF = Incidents.anIncident(new UUID(1, 1), NOW);
    private static final WorkTeamFormed TEAM = new WorkTeamFormed(REF, "股室", "办公室", List.of(), NOW);

    @Test
    void decidesAsTheDocumentSays() {
        var commands = commands();
        assertThat(commands).hasSize(IncidentCommand.class.getPermittedSubclasses().length);
        LifecycleDocument.assertHas(LifecycleDocument.table(
                Arrays.asList(IncidentState.values()),
                commands,
                (state, command) -> IncidentLifecycle.decide(graded(state), command, NOW)));
    }

    @ParameterizedTest
    @EnumSource(IncidentState.class)
    void neverDisagreesWithTheTableOfFacts(IncidentState state) {
        for (var command : commands()) {
            if (IncidentLifecycle.decide(graded(state), command, NOW)
                    instanceof Accepted<IncidentState, IncidentEvent>(var next, var events)) {
                assertThat(CourseTable.step(state, events.getFirst())).isEqualTo(next);
            }
        }
    }

    @Test
    void startsNoResponseToAGraveMatterBeforeTheConsultationDecided() {
        var file = file(PlanGrade.II, StatutoryClass.MAJOR, IncidentState.CONSULTING, TEAM);
        assertThat(refusal(file, new StartResponse(Post.OFFICE))).isEqualTo("consultation-undecided");
        var decided =
                file(PlanGrade.II, StatutoryClass.MAJOR, IncidentState.RESPONDING, TEAM, Incidents.decided(REF, NOW));
        assertThat(IncidentLifecycle.decide(decided, new StartResponse(Post.OFFICE), NOW))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void startsNoResponseWithoutAWorkTeamExceptAtGradeFour() {
        var third = file(PlanGrade.III, StatutoryClass.GENERAL, IncidentState.GRADED);
        assertThat(refusal(third, new StartResponse(Post.OFFICE))).isEqualTo("work-team-missing");
        var fourth = file(PlanGrade.IV, StatutoryClass.MINOR, IncidentState.GRADED);
        assertThat(IncidentLifecycle.decide(fourth, new StartResponse(Post.OFFICE), NOW))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void mergesNothingThatHasSpokenInPublic() {
        var spoken =
                file(PlanGrade.III, StatutoryClass.GENERAL, IncidentState.RESPONDED, Incidents.published(REF, NOW));
        var merge = new MergeInto(new UUID(5, 5), other(false), Post.OFFICE);
        assertThat(refusal(spoken, merge)).isEqualTo("merge-after-publication");
    }

    @Test
    void mergesNoDrillWithReality() {
        var file = file(PlanGrade.III, StatutoryClass.GENERAL, IncidentState.GRADED);
        var merge = new MergeInto(new UUID(5, 5), other(true), Post.OFFICE);
        assertThat(refusal(file, merge)).isEqualTo("merge-across-drill");
    }

    @Test
    void closesNothingWithoutACompletedReview() {
        var file = file(PlanGrade.III, StatutoryClass.GENERAL, IncidentState.REVIEWING);
        assertThat(refusal(file, new Close(false, Post.DEPUTY_HEAD))).isEqualTo("review-incomplete");
    }

    @Test
    void decidesNothingOfWhatNobodyHasGraded() {
        var ungraded = new IncidentFile(REF, null, null, course(IncidentState.ASSESSING));
        assertThat(refusal(ungraded, new StartResponse(Post.OFFICE))).isEqualTo("incident-not-graded");
        assertThat(refusal(ungraded, new Transfer("他局", "职责", Post.OFFICE))).isEqualTo("illegal-transition");
    }

    private static List<IncidentCommand> commands() {
        var by = Post.OFFICE;
        return List.of(
                new FormWorkTeam("股室", "办公室", List.of()),
                new StartResponse(by),
                new MergeInto(new UUID(5, 5), other(false), by),
                new LinkTo(other(false), "同一机构", by),
                new Transfer("他局", "职责", by),
                new Dismiss("不实", by),
                new DeclareCalm(by),
                new Close(true, by),
                new Reopen("新情况"));
    }

    private static String refusal(IncidentFile file, IncidentCommand command) {
        Decision<IncidentState, IncidentEvent> decision = IncidentLifecycle.decide(file, command, NOW);
        return ((Refused<IncidentState, IncidentEvent>) decision).code();
    }

    /** Grade III with its work team. */
    private static IncidentFile graded(IncidentState state) {
        return file(PlanGrade.III, StatutoryClass.GENERAL, state, TEAM);
    }

    private static IncidentFile other(boolean exercise) {
        var ref = new IncidentRef(new UUID(7, 7), "MZ-330212-2026-000007", "另一件", Area.FUNERAL, NOW, exercise);
        return new IncidentFile(ref, PlanGrade.III, Incidents.procedure(PlanGrade.III), course(IncidentState.GRADED));
    }

    private static IncidentFile file(
            PlanGrade grade, StatutoryClass statutory, IncidentState state, IncidentEvent... facts) {
        var all = new ArrayList<>(List.of(Incidents.graded(REF, grade, statutory, NOW)));
        var known = Stream.concat(all.stream(), Stream.of(facts)).toArray(IncidentEvent[]::new);
        return new IncidentFile(REF, grade, Incidents.procedure(grade), course(state, known));
    }

    private static IncidentCourse course(IncidentState state, IncidentEvent... events) {
        var facts = Arrays.stream(events)
                .map(event -> new FileFact(new UUID(9, event.hashCode()), NOW, event))
                .toList();
        return new IncidentCourse(facts, state, NOW, false);
    }
}
