package org.huiying.monitoring.source;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.monitoring.source.domain.Demand;
import org.huiying.monitoring.source.domain.Intensity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what asks for more than daily watching: graded incidents while they are open, and what people have decided. */
@Component
final class IntensityRepository {

    private final JdbcClient jdbc;

    IntensityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is asked for at present, in the order in which it came. */
    List<Demand> demands() {
        return jdbc.sql("""
                        SELECT intensity, NULL AS grade, area, source_id, NULL::uuid AS incident_id, by_post, reason,
                          set_at AS since FROM source_intensity
                        UNION ALL
                        SELECT NULL, grade, area, NULL, incident_id, NULL, number, graded_at FROM source_incident
                        WHERE NOT ended AND grade IN ('I', 'II', 'III')
                        ORDER BY since, incident_id""").query((rs, _) -> demand(rs)).list();
    }

    /** Puts a decision in the place of the last one of the same reach; DAILY takes it back. */
    void decide(Demand demand) {
        jdbc.sql("""
                        DELETE FROM source_intensity
                        WHERE source_id IS NOT DISTINCT FROM :source::uuid AND area IS NOT DISTINCT FROM :area""")
                .param("source", text(demand.sourceId()))
                .param("area", name(demand.area()))
                .update();
        if (demand.intensity() != Intensity.DAILY) {
            insert(demand);
        }
    }

    private void insert(Demand demand) {
        jdbc.sql("""
                        INSERT INTO source_intensity (source_id, area, intensity, reason, by_post, set_at)
                        VALUES (:source::uuid, :area, :intensity, :reason, :by, :at)
                        ON CONFLICT (coalesce(source_id::text, area, '')) DO UPDATE SET intensity = excluded.intensity,
                          reason = excluded.reason, by_post = excluded.by_post, set_at = excluded.set_at""")
                .param("source", text(demand.sourceId()))
                .param("area", name(demand.area()))
                .param("intensity", demand.intensity().name())
                .param("reason", demand.reason())
                .param("by", demand.by())
                .param("at", utc(demand.since()))
                .update();
    }

    /** A grade was decided, whether or not it is known yet that the incident has ended. */
    void graded(IncidentRef incident, PlanGrade grade, Instant at) {
        jdbc.sql("""
                        INSERT INTO source_incident AS i (incident_id, number, area, grade, graded_at, ended)
                        VALUES (:id, :number, :area, :grade, :at, false)
                        ON CONFLICT (incident_id) DO UPDATE SET grade = excluded.grade, graded_at = excluded.graded_at""")
                .param("id", incident.id())
                .param("number", incident.number())
                .param("area", incident.area().name())
                .param("grade", grade.name())
                .param("at", utc(at))
                .update();
    }

    /** An incident has ended or was opened again, whether or not its grade is known yet. */
    void ended(IncidentRef incident, boolean ended) {
        jdbc.sql("""
                        INSERT INTO source_incident AS i (incident_id, number, area, ended)
                        VALUES (:id, :number, :area, :ended)
                        ON CONFLICT (incident_id) DO UPDATE SET ended = excluded.ended""")
                .param("id", incident.id())
                .param("number", incident.number())
                .param("area", incident.area().name())
                .param("ended", ended)
                .update();
    }

    private static Demand demand(ResultSet rs) throws SQLException {
        var grade = rs.getString("grade");
        var area = rs.getString("area");
        return new Demand(
                grade == null ? Intensity.valueOf(rs.getString("intensity")) : Intensity.of(PlanGrade.valueOf(grade)),
                area == null ? null : Area.valueOf(area),
                rs.getObject("source_id", UUID.class),
                rs.getObject("incident_id", UUID.class),
                rs.getString("by_post"),
                rs.getString("reason"),
                instant(rs, "since"));
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable String name(@Nullable Area area) {
        return area == null ? null : area.name();
    }
}
