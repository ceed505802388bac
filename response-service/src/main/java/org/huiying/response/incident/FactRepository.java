package org.huiying.response.incident;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.platform.json.Json;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.incident.domain.ReviewBegun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The facts of the incident files: append-only, each once by the id of its event. */
@Component
final class FactRepository {

    private static final String REVIEW_BEGUN = "org.huiying.response.ReviewBegun";

    private static final String FACTS = """
            SELECT fact_id, at, type, body FROM incident_fact
            WHERE incident_id = :id AND type NOT LIKE 'org.huiying.response.Clock%'
            ORDER BY at, fact_id""";

    /** Of all measurements only the first one after each publication moves the state. */
    private static final String FIRST_SIGNALS = """
            SELECT DISTINCT first.fact_id, first.as_of AS at,
                   'org.huiying.monitoring.SignalsUpdated.v1' AS type, first.body
            FROM incident_fact published CROSS JOIN LATERAL (
                SELECT fact_id, as_of, body FROM incident_signal
                WHERE incident_id = :id AND as_of > published.at
                ORDER BY as_of, fact_id LIMIT 1) first
            WHERE published.incident_id = :id AND published.type = 'org.huiying.response.StatementPublished.v1'""";

    private final JdbcClient jdbc;
    private final Json json;
    private final EventCatalog catalog;

    FactRepository(JdbcClient jdbc, Json json, EventCatalog catalog) {
        this.jdbc = jdbc;
        this.json = json;
        this.catalog = catalog;
    }

    /** False when the fact was known. */
    boolean insert(FileFact fact, String source, Instant now) {
        return jdbc.sql("""
                INSERT INTO incident_fact (fact_id, incident_id, type, source, at, recorded_at, body)
                VALUES (:fact, :id, :type, :source, :at, :now, :body::jsonb)
                ON CONFLICT (fact_id) DO NOTHING""")
                        .param("fact", fact.id())
                        .param("id", fact.event().incident().id())
                        .param("type", typeOf(fact.event()))
                        .param("source", source)
                        .param("at", utc(fact.at()))
                        .param("now", utc(now))
                        .param("body", json.write(fact.event()))
                        .update()
                == 1;
    }

    void measured(FileFact fact, SignalsUpdated signals) {
        jdbc.sql("""
                INSERT INTO incident_signal (incident_id, as_of, fact_id, body) VALUES (:id, :at, :fact, :body::jsonb)
                ON CONFLICT DO NOTHING""")
                .param("id", signals.incident().id())
                .param("at", utc(fact.at()))
                .param("fact", fact.id())
                .param("body", json.write(signals))
                .update();
    }

    List<FileFact> of(UUID incidentId) {
        return Stream.of(FACTS, FIRST_SIGNALS)
                .flatMap(sql -> jdbc.sql(sql).param("id", incidentId).query(this::fact).list().stream())
                .toList();
    }

    private FileFact fact(ResultSet row, int number) throws SQLException {
        return new FileFact(
                row.getObject("fact_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                json.read(row.getString("body"), bodyOf(row.getString("type"))));
    }

    private String typeOf(IncidentEvent event) {
        return event instanceof ReviewBegun ? REVIEW_BEGUN : catalog.of(event).type();
    }

    private Class<? extends IncidentEvent> bodyOf(String type) {
        return type.equals(REVIEW_BEGUN)
                ? ReviewBegun.class
                : catalog.find(type).orElseThrow().body().asSubclass(IncidentEvent.class);
    }
}
