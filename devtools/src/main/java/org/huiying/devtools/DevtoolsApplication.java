package org.huiying.devtools;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts devtools; refuses to run under any profile but {@code local}, because its passwords are public. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class DevtoolsApplication {
    public static void main(String[] args) {
        application().run(args);
    }

    /** The application with its guard, for tests too. */
    public static SpringApplication application() {
        var application = new SpringApplication(DevtoolsApplication.class);
        application.addInitializers(DevtoolsApplication::onlyLocally);
        return application;
    }

    private static void onlyLocally(ConfigurableApplicationContext context) {
        if (!context.getEnvironment().matchesProfiles("local")) {
            throw new IllegalStateException(
                    "devtools has public passwords and captures mail: it runs only with SPRING_PROFILES_ACTIVE=local");
        }
    }
}
