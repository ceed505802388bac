package org.huiying.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.monitoring.reading.ShippedReader;
import org.huiying.monitoring.watch.domain.History;
import org.huiying.monitoring.watch.domain.WatchRule;
import org.huiying.monitoring.watch.domain.WatchTopic;
import org.junit.jupiter.api.Test;

/** A trial says what the topic would have matched at the door, no more. */
class TrialTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final String CHAT = "昨晚演唱会太绝了，爱豆唱了养老院的歌，粉丝都哭了哈哈哈";
    private static final String REPROACH = "养老院乱收费，老人被打也没人管，我要投诉";

    @Test
    void aWideTopicIsTriedWithTheGatesOfTheDoor() {
        var tried = trial(past(SourceType.SOCIAL, CHAT), past(SourceType.SOCIAL, REPROACH))
                .run(topic(true), 1, 10, 100);
        assertThat(tried.scanned()).isEqualTo(2);
        assertThat(tried.matched()).isOne();
        assertThat(tried.hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.excerpt()).contains("乱收费"));
    }

    @Test
    void whereItWasSaidDecidesInATrialAsAtTheDoor() {
        var praise = "养老院的护工真好，老人们都夸，谢谢养老院";
        assertThat(trial(past(SourceType.SOCIAL, praise))
                        .run(topic(true), 1, 10, 100)
                        .matched())
                .isZero();
        assertThat(trial(past(SourceType.HOTLINE, praise))
                        .run(topic(true), 1, 10, 100)
                        .matched())
                .isOne();
    }

    @Test
    void aGrievanceNeedsItsWordsOnly() {
        assertThat(trial(past(SourceType.SOCIAL, CHAT))
                        .run(topic(false), 1, 10, 100)
                        .matched())
                .isOne();
    }

    private static Trial trial(History.Past... past) {
        var all = List.of(past);
        return new Trial(
                (_, _, _) -> all, ShippedReader.load(), new LinearPatterns(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static History.Past past(SourceType source, String text) {
        return new History.Past(new UUID(0, text.hashCode()), NOW.minusSeconds(60), null, source, null, text, false);
    }

    private static WatchTopic topic(boolean wide) {
        var rule = new WatchRule(List.of(), List.of("养老院"), List.of(), List.of(), List.of(), Map.of(), wide);
        var raise = new TopicMatch.Raise(TopicMatch.Mode.FIRST_MATCH, 1, 1, 1);
        return new WatchTopic(new UUID(0, 1), "试", Area.ELDERLY_CARE, true, rule, raise, 1);
    }
}
