package org.huiying.monitoring.warning.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.warning.domain.Course.Step;
import org.jspecify.annotations.Nullable;

/** Rules and what was said, at noon or minutes before and after it. */
final class RuleFixtures {

    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    private RuleFixtures() {}

    static Step step(int minute, MediaLevel level) {
        return new Step(
                NOON.plus(Duration.ofMinutes(minute)),
                List.of(one(-minute, ComplaintType.PLEA, level, "a", false, Set.of())));
    }

    static Said one(
            int minutesAgo,
            ComplaintType type,
            MediaLevel level,
            @Nullable String author,
            boolean copy,
            Set<String> named) {
        return new Said(
                UUID.randomUUID(), NOON.minus(Duration.ofMinutes(minutesAgo)), type, level, author, copy, named);
    }

    static WarningRule rule(Conditions conditions) {
        return new WarningRule(new UUID(0, 1), "r", true, null, Set.of(), conditions, 1);
    }

    static Conditions volume(int mentions, int withinMinutes) {
        return new Conditions(List.of(), null, new Condition.Volume(mentions, withinMinutes), null, null);
    }

    static Conditions words(String... words) {
        return new Conditions(List.of(words), null, null, null, null);
    }
}
