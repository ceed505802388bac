package org.huiying.response.overview;

import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.platform.json.Json;
import org.huiying.platform.web.PageQuery;
import org.huiying.response.incident.domain.IncidentState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads lists, timelines and figures over the tables of the incident features. */
@Component
final class OverviewRepository {

    private static final String SUMMARY = """
            SELECT i.*,
                   (SELECT min(due_at) FROM clock c
                    WHERE c.incident_id = i.incident_id AND c.state IN ('RUNNING', 'WARNED')) AS next_due_at,
                   i.state NOT IN ('MERGED', 'TRANSFERRED', 'DISMISSED', 'CLOSED') AND EXISTS (
                       SELECT FROM clock c WHERE c.incident_id = i.incident_id
                         AND (c.state = 'BREACHED' AND c.done_at IS NULL
                              OR c.state IN ('RUNNING', 'WARNED') AND c.due_at <= now())) AS overdue
            FROM incident i""";

    private static final String PAGE = "SELECT * FROM (" + SUMMARY + """
            ) listed
            WHERE (:state::text IS NULL OR state = :state)
              AND (:grade::text IS NULL OR plan_grade = :grade)
              AND (:area::text IS NULL OR area = :area)
              AND (:overdue::boolean IS NULL OR overdue = :overdue)
              AND (NOT :graded OR plan_grade IS NOT NULL)
              AND (:since::timestamptz IS NULL OR updated_at >= :since)
              AND (:after::uuid IS NULL OR incident_id < :after)
            ORDER BY incident_id DESC LIMIT :limit""";

    private static final String TIMELINE = """
            SELECT fact_id, at, recorded_at, type, source, body FROM incident_fact
            WHERE incident_id = :id
              AND (:since::timestamptz IS NULL OR recorded_at >= :since)
              AND (:at::timestamptz IS NULL OR (at, fact_id) > (:at, :fact))
            ORDER BY at, fact_id LIMIT :limit""";

    /** Where a page of a timeline ended. */
    record Place(Instant at, UUID fact) {

        static Place parse(String cursor) {
            var parts = cursor.split("/", 2);
            return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String of(TimelineEntry entry) {
            return entry.at() + "/" + entry.id();
        }
    }

    private final JdbcClient jdbc;
    private final Json json;
    private final TimelineLabels labels;

    OverviewRepository(JdbcClient jdbc, Json json, TimelineLabels labels) {
        this.jdbc = jdbc;
        this.json = json;
        this.labels = labels;
    }

    List<IncidentSummary> page(IncidentQuery query, PageQuery page) {
        return jdbc.sql(PAGE)
                .param("state", query.state() == null ? null : query.state().name())
                .param("grade", query.grade() == null ? null : query.grade().name())
                .param("area", query.area() == null ? null : query.area().name())
                .param("overdue", query.overdue())
                .param("graded", query.gradedOnly())
                .param("since", utcOrNull(page.updatedSince()))
                .param("after", page.after(UUID::fromString).orElse(null))
                .param("limit", page.limitPlusOne())
                .query(OverviewRepository::summaryOf)
                .list();
    }

    Optional<IncidentSummary> summary(UUID incidentId) {
        return jdbc.sql(SUMMARY + " WHERE i.incident_id = :id")
                .param("id", incidentId)
                .query(OverviewRepository::summaryOf)
                .optional();
    }

    List<TimelineEntry> timeline(UUID incidentId, PageQuery page) {
        var after = page.after(Place::parse);
        return jdbc.sql(TIMELINE)
                .param("id", incidentId)
                .param("since", utcOrNull(page.updatedSince()))
                .param("at", utcOrNull(after.map(Place::at).orElse(null)))
                .param("fact", after.map(Place::fact).orElse(null))
                .param("limit", page.limitPlusOne())
                .query(this::entryOf)
                .list();
    }

    private TimelineEntry entryOf(ResultSet row, int number) throws SQLException {
        var type = row.getString("type").replaceFirst("\\.v\\d+$", "");
        var name = type.substring(type.lastIndexOf('.') + 1);
        var detail = json.tree(row.getString("body"));
        if (detail instanceof ObjectNode fields) {
            fields.remove("incident");
        }
        return new TimelineEntry(
                row.getObject("fact_id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                name,
                labels.of(name),
                row.getString("source"),
                detail);
    }

    private static IncidentSummary summaryOf(ResultSet row, int number) throws SQLException {
        var grade = row.getString("plan_grade");
        var statutory = row.getString("statutory_class");
        var due = row.getObject("next_due_at", OffsetDateTime.class);
        return new IncidentSummary(
                row.getObject("incident_id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                Area.valueOf(row.getString("area")),
                row.getBoolean("exercise"),
                row.getObject("found_at", OffsetDateTime.class).toInstant(),
                IncidentState.valueOf(row.getString("state")),
                row.getObject("state_since", OffsetDateTime.class).toInstant(),
                grade == null ? null : PlanGrade.valueOf(grade),
                statutory == null ? null : StatutoryClass.valueOf(statutory),
                due == null ? null : due.toInstant(),
                row.getBoolean("overdue"),
                row.getBoolean("conflict"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
