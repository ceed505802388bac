package org.huiying.monitoring.source;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.source.SourceRepository.Watched;
import org.huiying.monitoring.source.domain.SourceHealth;

/** How many sources of each level are in which state, and when the most neglected of a level was last read. */
final class SourceMetrics {

    private final SourceRepository sources;
    private final MultiGauge states;
    private final MultiGauge successes;

    SourceMetrics(SourceRepository sources, MeterRegistry registry) {
        this.sources = sources;
        states = MultiGauge.builder("huiying.source.state").register(registry);
        successes = MultiGauge.builder("huiying.source.last.success.timestamp")
                .baseUnit("seconds")
                .register(registry);
    }

    void refresh() {
        var watched =
                sources.all().stream().filter(one -> one.source().enabled()).toList();
        var rows = new ArrayList<MultiGauge.Row<?>>();
        for (var level : MediaLevel.values()) {
            for (var state : SourceHealth.State.values()) {
                var count = watched.stream()
                        .filter(one -> one.source().mediaLevel() == level
                                && one.health().state() == state)
                        .count();
                rows.add(MultiGauge.Row.of(Tags.of("level", level.name(), "state", state.name()), count));
            }
        }
        states.register(rows, true);
        successes.register(oldest(watched), true);
    }

    private static List<MultiGauge.Row<?>> oldest(List<Watched> watched) {
        var oldest = new EnumMap<MediaLevel, Instant>(MediaLevel.class);
        for (var one : watched) {
            var success = one.health().lastSuccessAt();
            if (success != null) {
                oldest.merge(one.source().mediaLevel(), success, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        return oldest.entrySet().stream()
                .<MultiGauge.Row<?>>map(entry -> MultiGauge.Row.of(
                        Tags.of("level", entry.getKey().name()),
                        entry.getValue().getEpochSecond()))
                .toList();
    }
}
