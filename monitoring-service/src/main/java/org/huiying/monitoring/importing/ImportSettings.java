package org.huiying.monitoring.importing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the imports.
 *
 * @param poll how often to look for rows to work off
 * @param maxRows most rows of one file
 * @param maxUnpacked most that a workbook may unpack to
 */
@Validated
@ConfigurationProperties("monitoring.importing")
record ImportSettings(
        @NotNull Duration poll,
        @Min(1) int maxRows,
        @NotNull DataSize maxUnpacked) {}
