package org.huiying.monitoring.detection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.util.List;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.monitoring.TopicMatch.Mode;
import org.huiying.monitoring.detection.MentionFixtures;
import org.junit.jupiter.api.Test;

class RaisingTest {

    @Test
    void aTopicThatSleepsRaisesNothing() {
        assertThat(raises(Mode.FIRST_MATCH)).isTrue();
        assertThat(raises(Mode.SNOOZED)).isFalse();
    }

    private static boolean raises(Mode mode) {
        var plain = mention("1", "敬老院护工打老人");
        var mention = new MentionFixtures(
                plain.id(),
                plain.area(),
                plain.exercise(),
                plain.level(),
                plain.title(),
                plain.text(),
                plain.seenAt(),
                plain.counters(),
                plain.author(),
                plain.township(),
                plain.institutions(),
                new TopicMatch.Raise(mode, 0, 0, 60));
        return Raising.judge(mention.event(), List.of()).isPresent();
    }
}
