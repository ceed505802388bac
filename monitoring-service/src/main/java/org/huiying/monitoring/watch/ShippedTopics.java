package org.huiying.monitoring.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.watch.domain.WatchRule;
import org.huiying.monitoring.watch.domain.WatchTopic;
import org.huiying.platform.id.NameBasedIds;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The watch topics that come with the product; their words and the noise words are shared in the file. */
record ShippedTopics(Map<String, List<String>> aliases, List<String> noise, List<Shipped> topics) {

    static final UUID NAMESPACE = UUID.fromString("6d0f2f6e-7f6b-5c1e-9a53-3c1f6ac2b7a1");

    record Shipped(
            String name,
            Area area,
            @Nullable List<String> any,
            @Nullable List<String> exclude,
            @Nullable List<WatchRule.Near> near,
            @Nullable Boolean wide,
            Raise raise) {}

    record Raise(
            TopicMatch.Mode mode,
            @Nullable Integer count,
            @Nullable Integer distinctAuthors,
            @Nullable Integer withinMinutes) {

        TopicMatch.Raise value() {
            return new TopicMatch.Raise(
                    mode,
                    count == null ? 1 : count,
                    distinctAuthors == null ? 1 : distinctAuthors,
                    withinMinutes == null ? 1 : withinMinutes);
        }
    }

    /** The same id at every start and in every replica. */
    static List<WatchTopic> all() {
        try (var in = ShippedTopics.class.getResourceAsStream("/watch-topics.json")) {
            var shipped = JsonMapper.shared().readValue(in, ShippedTopics.class);
            return shipped.topics().stream().map(shipped::topic).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WatchTopic topic(Shipped one) {
        var any = one.any() == null ? List.<String>of() : one.any();
        var near = one.near() == null ? List.<WatchRule.Near>of() : one.near();
        var exclude = new ArrayList<>(noise);
        exclude.addAll(one.exclude() == null ? List.of() : one.exclude());
        var used = new LinkedHashMap<String, List<String>>();
        Stream.concat(any.stream(), near.stream().flatMap(n -> n.words().stream()))
                .forEach(word -> {
                    if (aliases.containsKey(word)) {
                        used.put(word, aliases.getOrDefault(word, List.of()));
                    }
                });
        var rule = new WatchRule(List.of(), any, exclude, near, List.of(), used, one.wide());
        return new WatchTopic(
                NameBasedIds.v5(NAMESPACE, one.name()),
                one.name(),
                one.area(),
                true,
                rule,
                one.raise().value(),
                1);
    }
}
