package org.huiying.monitoring.watch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.watch.domain.WatchRule;
import org.huiying.monitoring.watch.domain.WatchTopic;
import org.huiying.monitoring.watch.domain.WatchTopic.Snooze;
import org.jspecify.annotations.Nullable;

/** A watch topic as the API shows it. */
record WatchTopicView(
        UUID id,
        String name,
        Area area,
        boolean enabled,
        List<String> must,
        List<String> any,
        List<String> exclude,
        List<WatchRule.Near> near,
        List<String> regex,
        Map<String, List<String>> aliases,
        boolean wide,
        TopicMatch.Raise raise,
        @Nullable Snooze snooze,
        long version) {

    static WatchTopicView of(WatchTopic topic) {
        var rule = topic.rule();
        return new WatchTopicView(
                topic.id(),
                topic.name(),
                topic.area(),
                topic.enabled(),
                rule.must(),
                rule.any(),
                rule.exclude(),
                rule.near(),
                rule.regex(),
                rule.aliases(),
                rule.isWide(),
                topic.raise(),
                topic.snooze(),
                topic.version());
    }
}
