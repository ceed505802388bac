package org.huiying.monitoring.clarification;

import java.time.Duration;
import org.huiying.platform.runtime.BackgroundLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets what was published before terms were kept, or before the lists changed, be read after a start. */
@Configuration(proxyBeanMethods = false)
class ClarificationConfiguration {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    @Bean
    BackgroundLoop clarificationReadingLoop(ClarificationReading reading) {
        return new BackgroundLoop("clarification-reading", PAUSE, reading::step);
    }
}
