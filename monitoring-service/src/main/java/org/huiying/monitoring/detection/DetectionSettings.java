package org.huiying.monitoring.detection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.nio.file.Path;
import java.time.Duration;
import org.huiying.monitoring.detection.domain.DetectionRules;
import org.huiying.monitoring.detection.domain.HeatRules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the detection topology.
 *
 * @param stateDir where its state is kept between starts
 * @param instance name of this replica, the same after a restart, so that its work comes back to it at once
 * @param generation a higher one reads all mentions and decisions anew and forgets the state of the one before
 * @param heat what each kind of reaction weighs in the heat index
 * @param gapPatience how long a missing mention holds up its area when nothing else pushes
 */
@Validated
@ConfigurationProperties("monitoring.detection")
public record DetectionSettings(
        Path stateDir,
        @NotBlank @DefaultValue("monitoring-1") String instance,
        @DefaultValue("1") @Min(1) @Max(16) int threads,
        @DefaultValue("20ms") Duration commitInterval,
        @DefaultValue("10s") Duration gapPatience,
        @DefaultValue("1") @Min(1) int generation,
        @DefaultValue @Valid Heat heat) {

    /**
     * What a mention or a reaction adds to the heat of a matter; the heat loses half in the half-life.
     *
     * @param mention a mention that is no copy
     */
    public record Heat(
            @DefaultValue("10") @PositiveOrZero double mention,
            @DefaultValue("3") @PositiveOrZero double copy,
            @DefaultValue("1") @PositiveOrZero double like,
            @DefaultValue("5") @PositiveOrZero double comment,
            @DefaultValue("10") @PositiveOrZero double share,
            @DefaultValue("0.1") @PositiveOrZero double view,
            @DefaultValue("6h") @NotNull Duration halfLife) {

        HeatRules rules() {
            return new HeatRules(mention, copy, like, comment, share, view, halfLife);
        }
    }

    DetectionRules rules() {
        return DetectionRules.with(ShippedTerms.get(), heat.rules());
    }
}
