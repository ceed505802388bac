package org.huiying.response.overview;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import java.time.Duration;
import java.util.List;
import org.huiying.platform.runtime.BackgroundLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gauges of open incidents, clocks and concerns, read from the database; every replica shows the same. */
@Configuration(proxyBeanMethods = false)
class WorkGauges {

    private static final Duration FRESH = Duration.ofSeconds(5);

    @Bean
    BackgroundLoop workGaugeLoop(GaugeRepository figures, MeterRegistry meters) {
        var incidents = gauge(meters, "huiying.incidents.open", "Incidents not yet at their end");
        var clocks = gauge(meters, "huiying.clocks.open", "Running and paused deadlines by how far they are");
        var deadlines = gauge(meters, "huiying.next.deadline.timestamp.seconds", "When the next deadline is due");
        var concerns = gauge(meters, "huiying.concerns.open", "Further questions without an answer");
        return new BackgroundLoop("work-gauges", FRESH, () -> {
            show(incidents, figures.incidents());
            show(clocks, figures.clocks());
            show(deadlines, figures.deadlines());
            show(concerns, figures.concerns());
            return false;
        });
    }

    private static MultiGauge gauge(MeterRegistry meters, String name, String text) {
        return MultiGauge.builder(name).description(text).register(meters);
    }

    private static void show(MultiGauge gauge, List<GaugeRepository.Figure> figures) {
        gauge.register(
                figures.stream()
                        .<Row<?>>map(figure -> Row.of(figure.tags(), figure.value()))
                        .toList(),
                true);
    }
}
