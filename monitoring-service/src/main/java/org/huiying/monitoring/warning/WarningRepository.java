package org.huiying.monitoring.warning;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.WarningReason;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.warning.domain.Judged;
import org.huiying.monitoring.warning.domain.Rest;
import org.huiying.monitoring.warning.domain.WarningRule;
import org.huiying.platform.json.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was warned of, and how long rules rest; what was told of a matter that was merged since counts for the one that
 * stands.
 */
@Component
final class WarningRepository {

    /** Merging, undoing, reopening and splitting change how many mentions there are without one that joins. */
    private static final String DECIDED =
            "(SELECT sum(o.version) FROM opinion_family(:id) f JOIN opinion o USING (incident_id))";

    /**
     * One warning.
     *
     * @param incidentId of which it was told
     */
    record WarningView(
            UUID id,
            UUID incidentId,
            UUID ruleId,
            String rule,
            long ruleVersion,
            Instant at,
            List<WarningReason> reasons) {}

    private final JdbcClient jdbc;
    private final Json json;

    WarningRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, UUID incidentId, WarningRule rule, Instant at, Judged judged) {
        jdbc.sql("""
                        INSERT INTO warning (warning_id, incident_id, rule_id, rule_name, rule_version, warned_at, reasons,
                          media_level, mentions)
                        VALUES (:id, :incident, :rule, :name, :version, :at, :reasons::jsonb, :level, :mentions)""")
                .param("id", id)
                .param("incident", incidentId)
                .param("rule", rule.id())
                .param("name", rule.name())
                .param("version", rule.version())
                .param("at", utc(at))
                .param("reasons", json.write(judged.reasons()))
                .param("level", judged.mediaLevel().name())
                .param("mentions", judged.mentions())
                .update();
    }

    /** The last warning of each rule. */
    Map<UUID, Judged> last(UUID incidentId) {
        var last = new HashMap<UUID, Judged>();
        jdbc.sql("""
                        SELECT DISTINCT ON (rule_id) rule_id, reasons, media_level, mentions
                        FROM opinion_family(:id) f JOIN warning USING (incident_id)
                        ORDER BY rule_id, warned_at DESC, warning_id DESC""").param("id", incidentId).query(rs -> {
            last.put(rs.getObject("rule_id", UUID.class), judged(rs));
        });
        return last;
    }

    /** How long rules rest; none do after people have decided on the opinion or on one that was merged into it. */
    List<Rest> rests(UUID incidentId) {
        return jdbc.sql("SELECT rests FROM warning_rest WHERE incident_id = :id AND decided = " + DECIDED)
                .param("id", incidentId)
                .query((rs, _) -> List.of(json.read(rs.getString("rests"), Rest[].class)))
                .optional()
                .orElse(List.of());
    }

    void keep(UUID incidentId, List<Rest> rests) {
        jdbc.sql("INSERT INTO warning_rest (incident_id, decided, rests) VALUES (:id, " + DECIDED + """
                        , :rests::jsonb)
                        ON CONFLICT (incident_id) DO UPDATE SET decided = excluded.decided, rests = excluded.rests""")
                .param("id", incidentId)
                .param("rests", json.write(rests))
                .update();
    }

    /** Newest first. */
    List<WarningView> of(UUID incidentId, int most) {
        return jdbc.sql("""
                        SELECT w.* FROM opinion_family(:id) f JOIN warning w USING (incident_id)
                        ORDER BY warned_at DESC, warning_id DESC LIMIT :most""")
                .param("id", incidentId)
                .param("most", most)
                .query((rs, _) -> new WarningView(
                        rs.getObject("warning_id", UUID.class),
                        rs.getObject("incident_id", UUID.class),
                        rs.getObject("rule_id", UUID.class),
                        rs.getString("rule_name"),
                        rs.getLong("rule_version"),
                        instant(rs, "warned_at"),
                        judged(rs).reasons()))
                .list();
    }

    private Judged judged(ResultSet rs) throws SQLException {
        return new Judged(
                List.of(json.read(rs.getString("reasons"), WarningReason[].class)),
                MediaLevel.valueOf(rs.getString("media_level")),
                rs.getInt("mentions"));
    }
}
