package org.huiying.monitoring.watch.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.Judgement;
import org.huiying.contracts.monitoring.Judgements;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.monitoring.TopicMatch.Mode;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.Judge;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.reading.domain.Reading;
import org.huiying.monitoring.watch.domain.WatchTopic.Snooze;
import org.junit.jupiter.api.Test;

class SnoozeTest {

    private static final Instant UNTIL = Instant.parse("2026-12-01T00:00:00Z");
    private static final TopicMatch.Raise RAISE = new TopicMatch.Raise(Mode.COUNT, 3, 2, 60);

    @Test
    void aTopicThatSleepsStillMatchesButRaisesNothing() {
        var matches = at(UNTIL.minusSeconds(1));
        assertThat(matches)
                .singleElement()
                .extracting(TopicMatch::raise)
                .isEqualTo(new TopicMatch.Raise(Mode.SNOOZED, 3, 2, 60));
        assertThat(matches.getFirst().hits()).isNotEmpty();
    }

    @Test
    void itWakesByItselfAtTheTimeOfIntakeThatWasNamed() {
        assertThat(at(UNTIL)).singleElement().extracting(TopicMatch::raise).isEqualTo(RAISE);
    }

    @Test
    void asleepOrAwakeItGetsANewNumber() {
        var asleep = topic().next(new Snooze(UNTIL, "已通报"));
        assertThat(asleep.version()).isEqualTo(topic().version() + 1);
        assertThat(asleep.next(null).snooze()).isNull();
    }

    private static List<TopicMatch> at(Instant seenAt) {
        var topics = CompiledTopics.compile(1, List.of(topic().next(new Snooze(UNTIL, "已通报"))), _ -> _ -> List.of());
        return topics.judge(reading(), null, SourceType.FORUM, seenAt).matches();
    }

    private static WatchTopic topic() {
        var rule = new WatchRule(List.of(), List.of("公墓"), List.of(), List.of(), List.of(), Map.of());
        return new WatchTopic(new UUID(0, 1), "公墓", Area.FUNERAL, true, rule, RAISE, 1);
    }

    private static Reading reading() {
        var unsure = new Judgement(null, Judge.NOBODY, "test", 0);
        return new Reading(
                null,
                "公墓涨价了",
                Map.of(),
                ComplaintType.COMPLAINT,
                Subject.MONEY,
                RealWorld.NONE,
                0.5,
                null,
                List.of(),
                false,
                new Judgements(unsure, unsure, unsure, List.of()));
    }
}
