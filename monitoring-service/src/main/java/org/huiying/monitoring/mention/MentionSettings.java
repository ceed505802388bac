package org.huiying.monitoring.mention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the intake.
 *
 * @param authorKey secret of the hash that counts authors
 * @param authorRotation after this time the same author gets another hash
 * @param unmatchedRetention how long items stay that matched no watch topic
 */
@Validated
@ConfigurationProperties("monitoring.mention")
record MentionSettings(
        @NotBlank @Size(min = 16) String authorKey,
        @NotNull Duration authorRotation,
        @NotNull Duration unmatchedRetention) {

    @Override
    public String toString() {
        return "MentionSettings";
    }
}
