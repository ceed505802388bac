package org.huiying.response;

import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.security.AccessGroups;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the response service: incident file, clocks, tasks, statements, follow-up and review. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ResponseServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(ResponseServiceApplication.class, args);
    }

    @Bean
    AccessGroups groups() {
        return new AccessGroups(Post.groups());
    }
}
