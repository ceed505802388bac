package org.huiying.monitoring;

import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.security.AccessGroups;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the monitoring service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MonitoringServiceApplication {

    /** Starts the service; everything it needs to know comes from the environment. */
    public static void main(String[] args) {
        SpringApplication.run(MonitoringServiceApplication.class, args);
    }

    @Bean
    AccessGroups groups() {
        return new AccessGroups(Post.groups());
    }
}
