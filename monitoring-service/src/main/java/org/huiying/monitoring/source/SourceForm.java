package org.huiying.monitoring.source;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.monitoring.source.domain.Source;
import org.jspecify.annotations.Nullable;

/**
 * A source as the API takes it.
 *
 * @param section unit that answers for it
 * @param intervalSeconds how often it is read without a special occasion
 * @param intensifiedSeconds how often while it is watched more closely; null leaves it to the settings
 * @param allDaySeconds how often while it is watched around the clock; null leaves it to the settings
 */
record SourceForm(
        @NotBlank @Size(max = 100) String name,
        @NotNull Source.Kind kind,
        @NotBlank @Size(max = 2000) String url,
        @NotNull MediaLevel mediaLevel,
        @NotNull SourceType sourceType,
        @Nullable Area area,
        @Nullable @Size(max = 60) String section,
        @NotNull @Min(1) @Max(604_800) Integer intervalSeconds,
        @Nullable @Min(1) @Max(604_800) Integer intensifiedSeconds,
        @Nullable @Min(1) @Max(604_800) Integer allDaySeconds,
        @Nullable Boolean enabled) {

    Source source(UUID id, long version) {
        return new Source(
                id,
                name.strip(),
                kind,
                url.strip(),
                mediaLevel,
                sourceType,
                area,
                section == null || section.isBlank() ? null : section.strip(),
                new Source.Pace(
                        Duration.ofSeconds(intervalSeconds),
                        durationOrNull(intensifiedSeconds),
                        durationOrNull(allDaySeconds)),
                enabled == null || enabled,
                version);
    }

    private static @Nullable Duration durationOrNull(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
