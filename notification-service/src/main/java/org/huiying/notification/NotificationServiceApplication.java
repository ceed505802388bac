package org.huiying.notification;

import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.security.AccessGroups;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The notification service: alerts, deliveries, subscriptions and the event feed. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotificationServiceApplication {

    /** Starts the service. */
    public static void main(String[] args) {
        SpringApplication.run(NotificationServiceApplication.class, args);
    }

    @Bean
    AccessGroups groups() {
        return new AccessGroups(Post.groups());
    }
}
