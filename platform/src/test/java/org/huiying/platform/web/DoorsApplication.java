package org.huiying.platform.web;

import java.util.Map;
import java.util.Set;
import org.huiying.platform.security.AccessGroups;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A service with one door for each thing that can happen at a door. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({ThingController.class, ThingHandler.class, CallerController.class, FailureController.class})
public class DoorsApplication {

    @Bean
    AccessGroups groups() {
        return new AccessGroups(Map.of("STAFF", Set.of("CLERK", "CHIEF")));
    }
}
