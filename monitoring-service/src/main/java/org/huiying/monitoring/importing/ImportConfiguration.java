package org.huiying.monitoring.importing;

import org.huiying.platform.runtime.BackgroundLoop;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the worker of the imports. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    @Bean
    BackgroundLoop importWorker(ImportHandler handler, ImportSettings settings) {
        return new BackgroundLoop("import-worker", settings.poll(), handler::advance);
    }
}
