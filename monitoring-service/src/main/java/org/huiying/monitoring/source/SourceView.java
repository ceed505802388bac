package org.huiying.monitoring.source;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.monitoring.source.SourceRepository.Watched;
import org.huiying.monitoring.source.domain.Intensity;
import org.huiying.monitoring.source.domain.Source;
import org.huiying.monitoring.source.domain.SourceHealth;
import org.jspecify.annotations.Nullable;

/**
 * A source as the API shows it.
 *
 * @param intensity how closely it is watched at present
 * @param currentIntervalSeconds how often it is read at present
 */
record SourceView(
        UUID id,
        String name,
        Source.Kind kind,
        String url,
        MediaLevel mediaLevel,
        SourceType sourceType,
        @Nullable Area area,
        @Nullable String section,
        long intervalSeconds,
        @Nullable Long intensifiedSeconds,
        @Nullable Long allDaySeconds,
        Intensity intensity,
        long currentIntervalSeconds,
        boolean enabled,
        Health health,
        long version) {

    /** Health as the API shows it. */
    record Health(
            SourceHealth.State state,
            Instant since,
            @Nullable Instant lastSuccessAt,
            @Nullable Instant lastNewAt,
            SourceHealth.@Nullable Fault lastError,
            int failures,
            long newMentions,
            Instant nextFetchAt) {

        static Health of(SourceHealth health) {
            return new Health(
                    health.state(),
                    health.since(),
                    health.lastSuccessAt(),
                    health.lastNewAt(),
                    health.error(),
                    health.failures(),
                    health.newMentions(),
                    health.nextFetchAt());
        }
    }

    static SourceView of(Watched watched, Intensity intensity, Duration interval) {
        var source = watched.source();
        return new SourceView(
                source.id(),
                source.name(),
                source.kind(),
                source.url(),
                source.mediaLevel(),
                source.sourceType(),
                source.area(),
                source.section(),
                source.pace().daily().toSeconds(),
                secondsOrNull(source.pace().intensified()),
                secondsOrNull(source.pace().allDay()),
                intensity,
                interval.toSeconds(),
                source.enabled(),
                Health.of(watched.health()),
                source.version());
    }

    private static @Nullable Long secondsOrNull(@Nullable Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
