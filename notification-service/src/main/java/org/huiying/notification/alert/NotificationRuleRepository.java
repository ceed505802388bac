package org.huiying.notification.alert;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules, one per event type; the shipped ones are stored where there is none yet. */
@Repository
final class NotificationRuleRepository {

    /** A rule with its version. */
    record Stored(String eventType, AlertRule rule, long version) {}

    private final JdbcClient jdbc;
    private final Json json;

    NotificationRuleRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void addMissing(Map<String, AlertRule> shipped) {
        shipped.forEach((type, rule) -> jdbc.sql("""
                        INSERT INTO notification_rule (event_type, rule) VALUES (:type, :rule::jsonb)
                        ON CONFLICT (event_type) DO NOTHING""")
                .param("type", type)
                .param("rule", json.write(rule))
                .update());
    }

    Stored save(String type, AlertRule rule) {
        jdbc.sql("""
                        INSERT INTO notification_rule AS r (event_type, rule) VALUES (:type, :rule::jsonb)
                        ON CONFLICT (event_type) DO UPDATE
                        SET rule = excluded.rule, version = r.version + 1, updated_at = now()""").param("type", type).param("rule", json.write(rule)).update();
        return find(type).orElseThrow();
    }

    Optional<Stored> find(String type) {
        return jdbc.sql("SELECT * FROM notification_rule WHERE event_type = :type")
                .param("type", type)
                .query((row, n) -> new Stored(
                        row.getString("event_type"),
                        json.read(row.getString("rule"), AlertRule.class),
                        row.getLong("version")))
                .optional();
    }

    List<Stored> all() {
        return jdbc
                .sql("SELECT event_type FROM notification_rule ORDER BY event_type")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .flatMap(type -> find(type).stream())
                .toList();
    }
}
