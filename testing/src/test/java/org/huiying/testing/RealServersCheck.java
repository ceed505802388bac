package org.huiying.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionVerified;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.testing.RealServers.Database;
import org.junit.jupiter.api.Test;

/** What the tests of the whole project rely on, wherever the servers run. */
abstract class RealServersCheck {

    abstract Servers servers();

    @Test
    void givesADurablePostgres18AndADatabaseOfItsOwn() throws SQLException {
        var first = servers().newDatabase();
        var second = servers().newDatabase();

        assertThat(first.url()).isNotEqualTo(second.url());
        try (var connection = connect(first)) {
            assertThat(show(connection, "server_version")).startsWith("18");
            assertThat(show(connection, "fsync")).isEqualTo("on");
            assertThat(show(connection, "synchronous_commit")).isEqualTo("on");
            assertThat(show(connection, "full_page_writes")).isEqualTo("on");
            assertThat(show(connection, "is_superuser")).isEqualTo("off");
            assertThat(show(connection, "server_encoding")).isEqualTo("UTF8");
            connection.createStatement().execute("CREATE TABLE mark (n int)");
        }
        try (var connection = connect(second)) {
            assertThatThrownBy(() -> connection.createStatement().execute("SELECT * FROM mark"))
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void carriesAnEventInTheDocumentedForm() {
        try (var broker = servers().newBroker()) {
            RealServers.createTopics(broker.bootstrap(), Topics.catalog().topics());
            try (var scenario = new Scenario(broker.bootstrap())) {
                var id = UUID.randomUUID();
                var first = scenario.number(verified(id));
                var second = scenario.number(verified(id));
                scenario.send(second, first, first);

                var seen =
                        scenario.awaitSeen(OpinionVerified.class, e -> e.key().equals(id.toString()));

                assertThat(seen.body()).isEqualTo(second.body());
                assertThat(seen.headers())
                        .containsEntry("ce_specversion", "1.0")
                        .containsEntry("ce_id", second.id().toString())
                        .containsEntry("ce_source", "/330212/monitoring")
                        .containsEntry("ce_type", "org.huiying.monitoring.OpinionVerified.v1")
                        .containsEntry("ce_subject", id.toString())
                        .containsEntry("ce_sequence", "2")
                        .containsEntry("ce_epoch", "1")
                        .containsEntry("ce_exercise", "false")
                        .containsEntry("content-type", "application/json")
                        .containsKeys("ce_time", "ce_dataschema", "ce_correlationid");
                assertThat(seen.raw().key()).isEqualTo(id.toString());
                assertThat(scenario.all(OpinionVerified.class)).hasSize(3);
            }
        }
    }

    private static OpinionVerified verified(UUID id) {
        var incident = new IncidentRef(
                id,
                "MZ-330212-2026-000001",
                "title",
                Area.FUNERAL,
                Instant.parse("2026-03-01T00:00:00.123456Z"),
                false);
        return new OpinionVerified(incident, Post.DUTY_OFFICER, Instant.parse("2026-03-01T01:00:00Z"), null);
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
