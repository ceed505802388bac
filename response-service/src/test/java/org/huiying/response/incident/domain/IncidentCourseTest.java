package org.huiying.response.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.MergeUndone;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionAbsorbed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionMergedInto;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.contracts.response.IncidentFileEvent.CalmDeclared;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.junit.jupiter.api.Test;

class IncidentCourseTest {

    private static final Instant FOUND = Instant.parse("2026-03-01T08:00:00Z");
    private static final IncidentRef REF = Incidents.anIncident(new UUID(1, 1), FOUND);

    private final List<FileFact> facts = new ArrayList<>();

    @Test
    void isTheSameInTwoHundredOrdersOfArrival() {
        wholeLife();
        var first = IncidentCourse.of(facts);
        assertThat(first.state()).isEqualTo(IncidentState.FOLLOWING);
        for (int seed = 0; seed < 200; seed++) {
            var shuffled = new ArrayList<>(facts);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(IncidentCourse.of(shuffled)).as("seed %d", seed).isEqualTo(first);
            assertThat(IncidentCourse.of(new HashSet<>(shuffled))).isEqualTo(first);
        }
    }

    @Test
    void takesFactsAheadOfTheirTimeOverWhatWasSkipped() {
        add(30, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(30)));
        assertThat(state()).isEqualTo(IncidentState.GRADED);
        add(10, Incidents.verified(REF, at(10)));
        assertThat(state()).isEqualTo(IncidentState.GRADED);
    }

    @Test
    void isRespondedAgainWithEachNewReply() {
        add(60, Incidents.published(REF, at(60)));
        add(70, Incidents.measured(REF, at(70)));
        assertThat(state()).isEqualTo(IncidentState.FOLLOWING);
        add(80, Incidents.consulted(REF, at(80)));
        assertThat(state()).isEqualTo(IncidentState.CONSULTING);
        add(90, Incidents.decided(REF, at(90)));
        add(100, Incidents.published(REF, at(100)));
        assertThat(state()).isEqualTo(IncidentState.RESPONDED);
    }

    @Test
    void isNotMovedByASignalFromBeforeThePublication() {
        add(60, Incidents.published(REF, at(60)));
        add(50, Incidents.measured(REF, at(50)));
        assertThat(state()).isEqualTo(IncidentState.RESPONDED);
    }

    @Test
    void goesBackToWhereItWasWhenAMergeIsUndone() {
        add(10, Incidents.verified(REF, at(10)));
        var mergeId = new UUID(2, 2);
        add(20, new OpinionMergedInto(REF, mergeId, REF, Post.MONITOR, at(20), null));
        assertThat(state()).isEqualTo(IncidentState.MERGED);
        add(30, new MergeUndone(REF, mergeId, new UUID(3, 3), Post.MONITOR, at(30), null));
        assertThat(state()).isEqualTo(IncidentState.ASSESSING);
        assertThat(IncidentCourse.of(facts).since()).isEqualTo(at(10));
    }

    @Test
    void countsFromTheEarliestFindingOfAllThatWasMergedIntoIt() {
        var mergeId = new UUID(2, 2);
        var earlier = FOUND.minusSeconds(600);
        add(20, new OpinionAbsorbed(REF, mergeId, REF, earlier, at(20), Post.MONITOR, null));
        assertThat(IncidentCourse.of(facts).earliestFoundAt(FOUND)).isEqualTo(earlier);
        add(30, new MergeUndone(REF, mergeId, new UUID(3, 3), Post.MONITOR, at(30), null));
        assertThat(IncidentCourse.of(facts).earliestFoundAt(FOUND)).isEqualTo(FOUND);
    }

    @Test
    void showsAPersonAGradeThatCameAfterTheMerge() {
        add(20, new OpinionMergedInto(REF, new UUID(2, 2), REF, Post.MONITOR, at(20), null));
        add(30, Incidents.graded(REF, PlanGrade.II, StatutoryClass.MAJOR, at(30)));
        var course = IncidentCourse.of(facts);
        assertThat(course.state()).isEqualTo(IncidentState.MERGED);
        assertThat(course.conflict()).isTrue();
    }

    @Test
    void knowsWhetherTheSignalsStayedCalm() {
        add(60, Incidents.calm(REF, at(60)));
        assertThat(IncidentCourse.of(facts).signalsCalm()).isTrue();
        add(90, Incidents.revived(REF, at(90)));
        assertThat(IncidentCourse.of(facts).signalsCalm()).isFalse();
    }

    private void wholeLife() {
        add(0, Incidents.detected(REF));
        add(0, Incidents.verified(REF, at(0)));
        add(5, Incidents.proposed(REF, PlanGrade.III, StatutoryClass.GENERAL, at(5)));
        add(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        add(20, Incidents.consulted(REF, at(20)));
        add(40, Incidents.decided(REF, at(40)));
        add(60, Incidents.published(REF, at(60)));
        add(70, Incidents.measured(REF, at(70)));
        add(75, new ConcernRaised(REF, new UUID(4, 4), "？", 2, at(75)));
        add(80, Incidents.subsiding(REF, at(80)));
        add(90, Incidents.calm(REF, at(90)));
        add(95, new CalmDeclared(REF, Post.DEPUTY_HEAD, at(95)));
        add(97, new ReviewBegun(REF, new UUID(5, 5), at(97)));
        add(99, new IncidentClosed(REF, PlanGrade.III, Post.DEPUTY_HEAD, at(99)));
        add(120, Incidents.revived(REF, at(120)));
    }

    private IncidentState state() {
        return IncidentCourse.of(facts).state();
    }

    private void add(int minute, IncidentEvent event) {
        facts.add(new FileFact(new UUID(9, facts.size()), at(minute), event));
    }

    private static Instant at(int minute) {
        return FOUND.plus(Duration.ofMinutes(minute));
    }
}
