package org.huiying.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TimeZone;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** Points a service at the real servers; the environment keys are those of production. */
final class ServiceTestInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Half an hour off any other zone: whoever forgets the zone is found out. */
    private static final String ODD_ZONE = "America/St_Johns";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TimeZone.setDefault(TimeZone.getTimeZone(ODD_ZONE)); // the driver makes it the session's zone
        var database = RealServers.newDatabase();
        doNotWaitForTheDisk(database);
        var broker = RealServers.newKafka();
        var scenario = new Scenario(broker.bootstrap());
        Map<String, Object> keys = Map.of(
                "HUIYING_DB_URL", database.url(),
                "HUIYING_DB_USER", database.user(),
                "HUIYING_DB_PASSWORD", database.password(),
                "HUIYING_KAFKA", broker.bootstrap(),
                "HUIYING_ISSUER_URI", TestIssuer.shared().uri(),
                "HUIYING_COUNTY", Scenario.COUNTY,
                "HUIYING_PUBLIC_URL", "http://localhost:8080",
                "MANAGEMENT_SERVER_PORT", "0",
                "management.server.port", "0");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("real-servers", keys));
        context.getBeanFactory().registerSingleton("scenario", scenario);
        context.getBeanFactory().registerSingleton("api", new Api(context.getEnvironment()));
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) closed -> {
            if (closed.getApplicationContext() == context) {
                scenario.close();
                broker.close();
            }
        });
    }

    /** No test of a service kills its database server, so nothing is proven by waiting for the disk at every commit. */
    private static void doNotWaitForTheDisk(RealServers.Database database) {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE CURRENT_USER SET synchronous_commit = off");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
