package org.huiying.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.huiying.platform.web.DoorsApplication;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@ServiceTest(
        classes = DoorsApplication.class,
        properties = {
            "spring.application.name=doors",
            "spring.config.import=classpath:platform.yaml",
            "spring.datasource.hikari.connection-timeout=500",
            "spring.datasource.hikari.minimum-idle=0"
        })
class DependencyAwayTest {

    @Autowired
    Api api;

    @Autowired
    Environment environment;

    @Test
    void aDatabaseThatIsAwayIsToldAndItsReturnIsNoticed() throws SQLException {
        var clerk = api.as("clerk", "CLERK");
        var chief = api.as("chief", "CHIEF");
        allow(false);
        try {
            for (var answer : new Api.Answer[] {
                clerk.post("/api/v1/things", "{\"name\":\"a\"}"),
                clerk.get("/api/v1/things/0198f0a0-0000-7000-8000-000000000000"),
                chief.post("/api/v1/keyed-things", "{\"name\":\"a\"}", "Idempotency-Key", "away"),
                clerk.get("/api/v1/undeclared") // denied, but that could not be written down
            }) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(503);
                assertThat(answer.json().get("code").asString()).isEqualTo("dependency-away");
                assertThat(answer.header("Retry-After")).isEqualTo("5");
                assertThat(answer.text()).doesNotContain("jdbc", "Hikari", "Exception");
            }
        } finally {
            allow(true);
        }
        await().atMost(Duration.ofSeconds(15))
                .until(() -> clerk.post("/api/v1/things", "{\"name\":\"a\"}").status() == 201);
        assertThat(chief.post("/api/v1/keyed-things", "{\"name\":\"a\"}", "Idempotency-Key", "away")
                        .status())
                .isEqualTo(201);
    }

    private void allow(boolean connections) throws SQLException {
        var url = environment.getRequiredProperty("HUIYING_DB_URL");
        var name = url.substring(url.lastIndexOf('/') + 1);
        var elsewhere = url.substring(0, url.lastIndexOf('/')) + "/template1";
        try (var connection = DriverManager.getConnection(elsewhere, name, name);
                var statement = connection.createStatement()) {
            statement.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS " + connections);
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        }
    }
}
