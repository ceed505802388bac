package org.huiying.monitoring.source;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.huiying.monitoring.source.feed.FeedFetcher;
import org.huiying.platform.egress.EgressGuard;
import org.huiying.platform.runtime.BackgroundLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the collectors together. */
@Configuration(proxyBeanMethods = false)
class SourceConfiguration {

    private static final Duration METRICS_PAUSE = Duration.ofSeconds(10);

    @Bean
    EgressGuard egressGuard(SourceSettings settings) {
        return new EgressGuard(settings.egressAllow());
    }

    @Bean
    FeedFetcher feedFetcher(EgressGuard guard, SourceSettings settings) {
        return new FeedFetcher(guard, settings.limits());
    }

    @Bean
    BackgroundLoop sourceCollector(FetchHandler handler, FeedFetcher fetcher, SourceSettings settings) {
        return new BackgroundLoop("source-collector", settings.poll(), new Collector(handler, fetcher));
    }

    @Bean
    BackgroundLoop sourceMetrics(SourceRepository sources, MeterRegistry registry) {
        var metrics = new SourceMetrics(sources, registry);
        return new BackgroundLoop("source-metrics", METRICS_PAUSE, () -> {
            metrics.refresh();
            return false;
        });
    }
}
