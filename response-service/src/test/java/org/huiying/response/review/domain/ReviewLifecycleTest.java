package org.huiying.response.review.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.response.IncidentFileEvent.PlanChangeProposed;
import org.huiying.contracts.response.IncidentFileEvent.ReviewCompleted;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Refused;
import org.huiying.response.Incidents;
import org.huiying.response.incident.domain.IncidentState;
import org.huiying.response.incident.domain.ReviewBegun;
import org.huiying.response.review.domain.Review.Completed;
import org.huiying.response.review.domain.Review.Open;
import org.huiying.response.review.domain.ReviewCommand.Complete;
import org.huiying.response.review.domain.ReviewCommand.Write;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ReviewLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final IncidentRef REF = Incidents.anIncident(new UUID(1, 1), NOW);
    private static final UUID ID = new UUID(2, 2);
    private static final ReviewText WHOLE = text("不足：首报晚");
    private static final Complete COMPLETE = new Complete(Post.OFFICE);

    @Test
    void beginsWithItsFirstWords() {
        var begun = decide(IncidentState.CALM, null, new Write(ID, WHOLE)).orThrow();
        assertThat(begun.next()).isEqualTo(new Open(ID, WHOLE));
        assertThat(begun.events()).containsExactly(new ReviewBegun(REF, ID, NOW));
    }

    @Test
    void isWrittenOnAfterASecondWaveUnderItsOldId() {
        var again = decide(IncidentState.CALM, new Completed(ID, WHOLE), new Write(new UUID(8, 8), WHOLE));
        assertThat(again.orThrow().next()).isEqualTo(new Open(ID, WHOLE));
    }

    @Test
    void completesWithAProposalForEachChangeOfThePlan() {
        var done =
                decide(IncidentState.REVIEWING, new Open(ID, WHOLE), COMPLETE).orThrow();
        assertThat(done.next()).isEqualTo(new Completed(ID, WHOLE));
        assertThat(done.events()).hasExactlyElementsOfTypes(ReviewCompleted.class, PlanChangeProposed.class);
    }

    @Test
    void isNotCompleteWithoutTheGaps() {
        var refused = decide(IncidentState.REVIEWING, new Open(ID, text(" ")), COMPLETE);
        assertThat(((Refused<Review, IncidentEvent>) refused).code()).isEqualTo("review-lacks-parts");
    }

    @Test
    void isNotChangedOnceComplete() {
        assertThat(decide(IncidentState.REVIEWING, new Completed(ID, WHOLE), new Write(ID, WHOLE)))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentState.class,
            mode = Mode.EXCLUDE,
            names = {"CALM", "REVIEWING"})
    void isNotWrittenAtAnyOtherTime(IncidentState state) {
        assertThat(decide(state, null, new Write(ID, WHOLE))).isInstanceOf(Refused.class);
        assertThat(decide(state, new Open(ID, WHOLE), COMPLETE)).isInstanceOf(Refused.class);
    }

    private static Decision<Review, IncidentEvent> decide(IncidentState state, Review review, ReviewCommand command) {
        return ReviewLifecycle.decide(REF, state, Optional.ofNullable(review), command, NOW);
    }

    private static ReviewText text(String gaps) {
        return new ReviewText("概况", null, null, null, "已退费", "反应快", gaps, null, List.of(), List.of("首报改为三十分钟"));
    }
}
