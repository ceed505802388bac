package org.huiying.monitoring.watch;

import static org.huiying.platform.sql.Columns.instantOrNull;
import static org.huiying.platform.sql.Columns.utc;
import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.watch.domain.WatchRule;
import org.huiying.monitoring.watch.domain.WatchTopic;
import org.huiying.monitoring.watch.domain.WatchTopic.Snooze;
import org.huiying.platform.json.Json;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps watch topics and the number of their changes. */
@Component
final class WatchTopicRepository {

    /** All topics as of one number of changes. */
    record Snapshot(long version, List<WatchTopic> topics) {}

    private final JdbcClient jdbc;
    private final Json json;

    WatchTopicRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The next number of changes; holds off other changes until the transaction ends. */
    long nextRulesVersion() {
        return jdbc.sql("UPDATE watch_rules SET version = version + 1 RETURNING version")
                .query(Long.class)
                .single();
    }

    long rulesVersion() {
        return jdbc.sql("SELECT version FROM watch_rules").query(Long.class).single();
    }

    /** Number and topics belong together: one statement reads both. */
    Snapshot snapshot() {
        var version = new long[1];
        var topics = new ArrayList<WatchTopic>();
        jdbc.sql("SELECT r.version AS rules_version, t.* FROM watch_rules r LEFT JOIN watch_topic t ON true")
                .query(rs -> {
                    version[0] = rs.getLong("rules_version");
                    if (rs.getString("topic_id") != null) {
                        topics.add(topic(rs));
                    }
                });
        return new Snapshot(version[0], topics);
    }

    Optional<WatchTopic> find(UUID id) {
        return jdbc.sql("SELECT * FROM watch_topic WHERE topic_id = :id")
                .param("id", id)
                .query((rs, _) -> topic(rs))
                .optional();
    }

    boolean nameIsTaken(String name, UUID by) {
        return jdbc.sql("SELECT count(*) FROM watch_topic WHERE name = :name AND topic_id <> :by")
                        .param("name", name)
                        .param("by", by)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** False if there is one with that id or name. */
    boolean insert(WatchTopic topic, Instant at) {
        return jdbc.sql("""
                        INSERT INTO watch_topic (topic_id, name, area, enabled, rule, raise, version, updated_at)
                        VALUES (:id, :name, :area, :enabled, :rule::jsonb, :raise::jsonb, :version, :at)
                        ON CONFLICT DO NOTHING""")
                        .param("id", topic.id())
                        .param("name", topic.name())
                        .param("area", topic.area().name())
                        .param("enabled", topic.enabled())
                        .param("rule", json.write(topic.rule()))
                        .param("raise", json.write(topic.raise()))
                        .param("version", topic.version())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** False if the version before is no longer the stored one. */
    boolean update(WatchTopic topic, Instant at) {
        return jdbc.sql("""
                        UPDATE watch_topic SET name = :name, area = :area, enabled = :enabled, rule = :rule::jsonb,
                          raise = :raise::jsonb, version = :version, updated_at = :at
                        WHERE topic_id = :id AND version = :version - 1""")
                        .param("id", topic.id())
                        .param("name", topic.name())
                        .param("area", topic.area().name())
                        .param("enabled", topic.enabled())
                        .param("rule", json.write(topic.rule()))
                        .param("raise", json.write(topic.raise()))
                        .param("version", topic.version())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    /** Puts to sleep, or wakes; false if the version before is no longer the stored one. */
    boolean snooze(WatchTopic topic, Instant at) {
        var snooze = topic.snooze();
        return jdbc.sql("""
                        UPDATE watch_topic SET snoozed_until = :until, snooze_reason = :reason, version = :version,
                          updated_at = :at
                        WHERE topic_id = :id AND version = :version - 1""")
                        .param("id", topic.id())
                        .param("until", snooze == null ? null : utc(snooze.until()))
                        .param("reason", snooze == null ? null : snooze.reason())
                        .param("version", topic.version())
                        .param("at", utc(at))
                        .update()
                == 1;
    }

    List<WatchTopic> page(PageQuery query, @Nullable Area area) {
        return jdbc.sql("""
                        SELECT * FROM watch_topic
                        WHERE (:area::text IS NULL OR area = :area) AND (:after::uuid IS NULL OR topic_id > :after::uuid)
                          AND (:since::timestamptz IS NULL OR updated_at >= :since)
                        ORDER BY topic_id LIMIT :limit""")
                .param("area", area == null ? null : area.name())
                .param(
                        "after",
                        query.after(UUID::fromString).map(UUID::toString).orElse(null))
                .param("since", utcOrNull(query.updatedSince()))
                .param("limit", query.limitPlusOne())
                .query((rs, _) -> topic(rs))
                .list();
    }

    private WatchTopic topic(ResultSet rs) throws SQLException {
        var until = instantOrNull(rs, "snoozed_until");
        return new WatchTopic(
                rs.getObject("topic_id", UUID.class),
                rs.getString("name"),
                Area.valueOf(rs.getString("area")),
                rs.getBoolean("enabled"),
                json.read(rs.getString("rule"), WatchRule.class),
                json.read(rs.getString("raise"), TopicMatch.Raise.class),
                until == null ? null : new Snooze(until, rs.getString("snooze_reason")),
                rs.getLong("version"));
    }
}
