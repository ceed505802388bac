package org.huiying.assessment.grading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.FOUND;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.anIncident;
import static org.huiying.assessment.AssessmentFixtures.detected;
import static org.huiying.assessment.AssessmentFixtures.loud;
import static org.huiying.assessment.AssessmentFixtures.quiet;
import static org.huiying.assessment.AssessmentFixtures.verified;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent;
import org.huiying.contracts.monitoring.OpinionEvent.MergeUndone;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDismissed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionMergedInto;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.response.IncidentFileEvent;
import org.huiying.contracts.response.IncidentFileEvent.IncidentAbsorbed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentOpened;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class FactsTest {

    private final IncidentRef incident = anIncident();
    private final IncidentRef other = earlier(anIncident(Area.FUNERAL));

    @RepeatedTest(50)
    void theOrderOfTheTopicsDoesNotMatter(RepetitionInfo run) {
        List<OpinionEvent> opinion =
                List.of(detected(incident, quiet()), verified(incident), new SignalsUpdated(incident, loud()));
        List<IncidentFileEvent> file = List.of(
                new IncidentOpened(incident, NOW),
                new IncidentAbsorbed(incident, UUID.randomUUID(), other, NOW),
                new IncidentClosed(incident, PlanGrade.II, Post.BUREAU_HEAD, NOW));
        var expected = interleaved(opinion, file, new Random(0));
        assertThat(interleaved(opinion, file, new Random(run.getCurrentRepetition())))
                .isEqualTo(expected);
        assertThat(expected.ending()).contains(Ending.CLOSED);
        assertThat(expected.file().absorbedGrade()).isEqualTo(PlanGrade.I);
    }

    @Test
    void whatWasAbsorbedMakesTheMatterAsOldAsItself() {
        var facts = Facts.NONE
                .heard(detected(incident, quiet()))
                .heard(new IncidentAbsorbed(incident, UUID.randomUUID(), other, NOW), _ -> Optional.empty());
        assertThat(facts.incident().foundAt()).isEqualTo(other.foundAt());
    }

    @Test
    void anUndoneMergeRevivesWhatItEnded() {
        var merge = UUID.randomUUID();
        var merged = Facts.NONE
                .heard(detected(incident, quiet()))
                .heard(verified(incident))
                .heard(new OpinionMergedInto(incident, merge, other, Post.MONITOR, NOW, null));
        assertThat(merged.ending()).contains(Ending.MERGED);

        var undone = merged.heard(new MergeUndone(incident, merge, other.id(), Post.MONITOR, NOW, null));
        assertThat(undone.ending()).isEmpty();
        assertThat(undone.monitoring().verified()).isTrue();
        assertThat(undone.isParted()).isTrue();
        assertThat(undone.heard(new SignalsUpdated(incident, quiet())).isParted())
                .as("measured since")
                .isFalse();
        assertThat(merged.heard(new MergeUndone(incident, UUID.randomUUID(), other.id(), Post.MONITOR, NOW, null))
                        .ending())
                .contains(Ending.MERGED);
    }

    @Test
    void reopeningTakesBackTheClosure() {
        var facts = Facts.NONE
                .heard(new IncidentClosed(incident, PlanGrade.III, Post.DEPUTY_HEAD, NOW), _ -> Optional.empty())
                .heard(new IncidentReopened(incident, "第二波", NOW), _ -> Optional.empty());
        assertThat(facts.ending()).isEmpty();
        assertThat(facts.incident()).isEqualTo(incident);
    }

    @Test
    void aLaterVerificationOverridesADismissal() {
        var facts = Facts.NONE
                .heard(new OpinionDismissed(incident, Post.MONITOR, NOW, "重复"))
                .heard(verified(incident));
        assertThat(facts.ending()).isEmpty();
    }

    private static Facts interleaved(List<OpinionEvent> opinion, List<IncidentFileEvent> file, Random random) {
        var first = new ArrayDeque<>(opinion);
        var second = new ArrayDeque<>(file);
        var facts = Facts.NONE;
        while (!first.isEmpty() || !second.isEmpty()) {
            var takeFirst = second.isEmpty() || (!first.isEmpty() && random.nextBoolean());
            facts = takeFirst
                    ? facts.heard(first.removeFirst())
                    : facts.heard(second.removeFirst(), _ -> Optional.of(PlanGrade.I));
        }
        return facts;
    }

    private static IncidentRef earlier(IncidentRef ref) {
        return new IncidentRef(
                ref.id(), ref.number(), ref.title(), ref.area(), FOUND.minusSeconds(3600), ref.exercise());
    }
}
