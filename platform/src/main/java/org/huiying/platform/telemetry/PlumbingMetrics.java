package org.huiying.platform.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.ToDoubleFunction;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gauges of outbox, inbox and timers, read from the database when they are asked for; every replica shows the same. */
public final class PlumbingMetrics {

    private final JdbcClient jdbc;

    public PlumbingMetrics(JdbcClient jdbc, MeterRegistry meters) {
        this.jdbc = jdbc;
        gauge(
                meters,
                "huiying.outbox.pending",
                "Events not yet acknowledged by the broker",
                m -> m.number("SELECT count(*) FROM outbox_event"));
        gauge(
                meters,
                "huiying.outbox.oldest.age.seconds",
                "Age of the oldest event not yet acknowledged",
                m -> m.number(
                        "SELECT coalesce(extract(epoch FROM clock_timestamp() - min(occurred_at)), 0) FROM outbox_event"));
        gauge(
                meters,
                "huiying.inbox.parked",
                "Events that wait for an earlier one or for a repair",
                m -> m.number("SELECT count(*) FROM inbox_parked"));
    }

    private void gauge(MeterRegistry meters, String name, String text, ToDoubleFunction<PlumbingMetrics> value) {
        Gauge.builder(name, this, value).description(text).register(meters);
    }

    private double number(String sql) {
        return jdbc.sql(sql).query(Double.class).single();
    }
}
