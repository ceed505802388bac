package org.huiying.platform.feed;

import org.huiying.platform.json.Json;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The bean of the feeds. */
@AutoConfiguration(afterName = "org.huiying.platform.config.CoreConfiguration")
class FeedConfiguration {

    @Bean
    Feeds feeds(JdbcClient jdbc, Json json) {
        return new Feeds(jdbc, json);
    }
}
