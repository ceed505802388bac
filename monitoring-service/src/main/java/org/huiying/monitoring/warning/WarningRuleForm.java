package org.huiying.monitoring.warning;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.warning.domain.Condition;
import org.huiying.monitoring.warning.domain.Conditions;
import org.huiying.monitoring.warning.domain.WarningRule;
import org.jspecify.annotations.Nullable;

/** A warning rule as the API takes it. */
record WarningRuleForm(
        @NotBlank @Size(max = 60) String name,
        @Nullable Boolean enabled,
        @Nullable Area area,
        @Nullable Set<@NotNull ComplaintType> complaintTypes,
        @Nullable @Size(max = 200) List<@NotBlank @Size(max = 50) String> words,
        @Nullable MediaLevel minMediaLevel,
        @Nullable @Valid Volume volume,
        @Nullable @Valid Speed speed,
        @Nullable @Min(1) @Max(1_000) Integer minDistinctAuthors) {

    private static final int FEW = 5;

    record Volume(
            @NotNull @Min(1) @Max(1_000) Integer mentions,
            @NotNull @Min(1) @Max(1_440) Integer withinMinutes) {}

    record Speed(
            @NotNull @DecimalMin("1.1") @DecimalMax("100") BigDecimal factor,
            @NotNull @Min(1) @Max(720) Integer withinMinutes,
            @Nullable @Min(1) @Max(1_000) Integer minMentions) {}

    WarningRule rule(UUID id, long version) {
        return new WarningRule(
                id,
                name.strip(),
                enabled == null || enabled,
                area,
                complaintTypes == null ? Set.of() : complaintTypes,
                conditions(),
                version);
    }

    private Conditions conditions() {
        return new Conditions(
                words == null ? List.of() : words.stream().distinct().toList(),
                minMediaLevel,
                volume == null ? null : new Condition.Volume(volume.mentions(), volume.withinMinutes()),
                speed == null
                        ? null
                        : new Condition.Speed(
                                speed.factor().doubleValue(),
                                speed.withinMinutes(),
                                speed.minMentions() == null ? FEW : speed.minMentions()),
                minDistinctAuthors);
    }
}
