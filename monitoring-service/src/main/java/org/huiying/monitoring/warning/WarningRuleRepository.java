package org.huiying.monitoring.warning;

import static org.huiying.platform.sql.Columns.utc;
import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.monitoring.warning.domain.Conditions;
import org.huiying.monitoring.warning.domain.WarningRule;
import org.huiying.platform.json.Json;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps warning rules and the number of their changes. */
@Component
final class WarningRuleRepository {

    private final JdbcClient jdbc;
    private final Json json;

    WarningRuleRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Counts a change; holds off other changes until the transaction ends. */
    void changes() {
        jdbc.sql("UPDATE warning_rules SET version = version + 1").update();
    }

    long rulesVersion() {
        return jdbc.sql("SELECT version FROM warning_rules").query(Long.class).single();
    }

    List<WarningRule> enabled() {
        return jdbc.sql("SELECT * FROM warning_rule WHERE enabled ORDER BY name")
                .query((rs, _) -> rule(rs))
                .list();
    }

    Optional<WarningRule> find(UUID id) {
        return jdbc.sql("SELECT * FROM warning_rule WHERE rule_id = :id")
                .param("id", id)
                .query((rs, _) -> rule(rs))
                .optional();
    }

    boolean nameIsTaken(String name, UUID by) {
        return jdbc.sql("SELECT count(*) FROM warning_rule WHERE name = :name AND rule_id <> :by")
                        .param("name", name)
                        .param("by", by)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(WarningRule rule, Instant at) {
        write("""
                INSERT INTO warning_rule (rule_id, name, area, enabled, complaint_types, conditions, version, updated_at)
                VALUES (:id, :name, :area, :enabled, :types::text[], :conditions::jsonb, :version, :at)""", rule, at);
    }

    void update(WarningRule rule, Instant at) {
        write("""
                UPDATE warning_rule SET name = :name, area = :area, enabled = :enabled, complaint_types = :types::text[],
                  conditions = :conditions::jsonb, version = :version, updated_at = :at
                WHERE rule_id = :id""", rule, at);
    }

    void delete(UUID id) {
        jdbc.sql("DELETE FROM warning_rule WHERE rule_id = :id").param("id", id).update();
    }

    List<WarningRule> page(PageQuery query, @Nullable Area area) {
        return jdbc.sql("""
                        SELECT * FROM warning_rule
                        WHERE (:area::text IS NULL OR area = :area OR area IS NULL)
                          AND (:after::uuid IS NULL OR rule_id > :after::uuid)
                          AND (:since::timestamptz IS NULL OR updated_at >= :since)
                        ORDER BY rule_id LIMIT :limit""")
                .param("area", area == null ? null : area.name())
                .param(
                        "after",
                        query.after(UUID::fromString).map(UUID::toString).orElse(null))
                .param("since", utcOrNull(query.updatedSince()))
                .param("limit", query.limitPlusOne())
                .query((rs, _) -> rule(rs))
                .list();
    }

    private void write(String sql, WarningRule rule, Instant at) {
        jdbc.sql(sql)
                .param("id", rule.id())
                .param("name", rule.name())
                .param("area", rule.area() == null ? null : rule.area().name())
                .param("enabled", rule.enabled())
                .param(
                        "types",
                        rule.complaintTypes().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("conditions", json.write(rule.conditions()))
                .param("version", rule.version())
                .param("at", utc(at))
                .update();
    }

    private WarningRule rule(ResultSet rs) throws SQLException {
        var area = rs.getString("area");
        return new WarningRule(
                rs.getObject("rule_id", UUID.class),
                rs.getString("name"),
                rs.getBoolean("enabled"),
                area == null ? null : Area.valueOf(area),
                types((String[]) rs.getArray("complaint_types").getArray()),
                json.read(rs.getString("conditions"), Conditions.class),
                rs.getLong("version"));
    }

    private static Set<ComplaintType> types(String[] names) {
        return Set.copyOf(List.of(names).stream().map(ComplaintType::valueOf).toList());
    }
}
