package org.huiying.assessment;

import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.security.AccessGroups;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the assessment service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AssessmentServiceApplication {

    public static void main(String[] args) {
        SpringApplication.run(AssessmentServiceApplication.class, args);
    }

    @Bean
    AccessGroups groups() {
        return new AccessGroups(Post.groups());
    }
}
