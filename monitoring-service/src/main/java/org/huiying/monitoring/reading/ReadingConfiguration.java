package org.huiying.monitoring.reading;

import org.huiying.monitoring.reading.domain.Reader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the one reader, made from the shipped word lists and the shipped model. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration {

    @Bean
    Reader reader() {
        return ShippedReader.load();
    }
}
