package org.huiying.platform.config;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.platform.id.TimeOrderedIds;
import org.huiying.platform.json.Json;
import org.huiying.platform.sql.Locking;
import org.huiying.platform.telemetry.PlumbingMetrics;
import org.huiying.platform.telemetry.TraceHeaders;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Clock, ids, JSON, the catalogue of events, locks, and the gauges of the plumbing. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@EnableConfigurationProperties(InstallationSettings.class)
class CoreConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    EventCatalog eventCatalog() {
        return Topics.catalog();
    }

    @Bean
    Supplier<UUID> ids(Clock clock) {
        return new TimeOrderedIds(clock);
    }

    @Bean
    Json json() {
        return new Json();
    }

    @Bean
    TraceHeaders traceHeaders(Tracer tracer, Propagator propagator) {
        return new TraceHeaders(tracer, propagator);
    }

    @Bean
    Locking locking(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new Locking(jdbc, transactions);
    }

    @Bean
    PlumbingMetrics plumbingMetrics(JdbcClient jdbc, MeterRegistry meters) {
        return new PlumbingMetrics(jdbc, meters);
    }
}
