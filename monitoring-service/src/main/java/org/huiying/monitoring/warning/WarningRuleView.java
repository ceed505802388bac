package org.huiying.monitoring.warning;

import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.warning.domain.Condition;
import org.huiying.monitoring.warning.domain.WarningRule;
import org.jspecify.annotations.Nullable;

/** A warning rule as the API shows it. */
record WarningRuleView(
        UUID id,
        String name,
        boolean enabled,
        @Nullable Area area,
        List<ComplaintType> complaintTypes,
        List<String> words,
        @Nullable MediaLevel minMediaLevel,
        Condition.@Nullable Volume volume,
        Condition.@Nullable Speed speed,
        @Nullable Integer minDistinctAuthors,
        long version) {

    static WarningRuleView of(WarningRule rule) {
        var asked = rule.conditions();
        return new WarningRuleView(
                rule.id(),
                rule.name(),
                rule.enabled(),
                rule.area(),
                rule.complaintTypes().stream().sorted().toList(),
                asked.words(),
                asked.minMediaLevel(),
                asked.volume(),
                asked.speed(),
                asked.minDistinctAuthors(),
                rule.version());
    }
}
