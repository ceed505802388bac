package org.huiying.monitoring.watch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.watch.domain.WatchRule;
import org.huiying.monitoring.watch.domain.WatchTopic;
import org.jspecify.annotations.Nullable;

/** A watch topic as the API takes it. */
record WatchTopicForm(
        @NotBlank @Size(max = 60) String name,
        @NotNull Area area,
        @Nullable Boolean enabled,
        @Nullable @Size(max = 100) List<@NotBlank @Size(max = 50) String> must,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 50) String> any,
        @Nullable @Size(max = 500) List<@NotBlank @Size(max = 50) String> exclude,
        @Nullable @Size(max = 20) List<@NotNull @Valid Near> near,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> regex,

        @Nullable @Size(max = 100)
        Map<@NotBlank @Size(max = 50) String, @NotNull @Size(max = 200) List<@NotBlank @Size(max = 50) String>> aliases,

        @Nullable Boolean wide,
        @NotNull @Valid Raise raise) {

    record Near(
            @NotNull @Size(min = 2, max = 5) List<@NotBlank @Size(max = 50) String> words,
            @NotNull @Min(0) @Max(500) Integer within) {}

    /** When a topic raises an opinion; sleeping is no rule of a topic, but a time. */
    enum Mode {
        FIRST_MATCH,
        COUNT
    }

    record Raise(
            @NotNull Mode mode,
            @Nullable @Min(1) @Max(10_000) Integer count,
            @Nullable @Min(0) @Max(10_000) Integer distinctAuthors,
            @Nullable @Min(1) @Max(43_200) Integer withinMinutes) {

        TopicMatch.Raise value() {
            if (mode == Mode.FIRST_MATCH) {
                return new TopicMatch.Raise(TopicMatch.Mode.FIRST_MATCH, 1, 1, 1);
            }
            return new TopicMatch.Raise(
                    TopicMatch.Mode.COUNT, or(count, 3), or(distinctAuthors, 1), or(withinMinutes, 1440));
        }
    }

    WatchRule rule() {
        return new WatchRule(
                or(must, List.of()),
                or(any, List.of()),
                or(exclude, List.of()),
                or(near, List.<Near>of()).stream()
                        .map(one -> new WatchRule.Near(one.words(), one.within()))
                        .toList(),
                or(regex, List.of()),
                or(aliases, Map.of()),
                wide);
    }

    WatchTopic topic(UUID id, long version) {
        return new WatchTopic(id, name.strip(), area, or(enabled, true), rule(), raise.value(), version);
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
