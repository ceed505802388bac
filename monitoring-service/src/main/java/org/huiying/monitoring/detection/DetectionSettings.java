package org.huiying.monitoring.detection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.time.Duration;
import org.huiying.monitoring.detection.domain.DetectionRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the detection topology.
 *
 * @param stateDir where its state is kept between starts
 * @param instance name of this replica, the same after a restart, so that its work comes back to it at once
 * @param gapPatience how long a missing mention holds up its area when nothing else pushes
 */
@Validated
@ConfigurationProperties("monitoring.detection")
public record DetectionSettings(
        Path stateDir,
        @NotBlank @DefaultValue("monitoring-1") String instance,
        @DefaultValue("1") @Min(1) @Max(16) int threads,
        @DefaultValue("20ms") Duration commitInterval,
        @DefaultValue("10s") Duration gapPatience) {

    DetectionRules rules() {
        return DetectionRules.shipped();
    }
}
