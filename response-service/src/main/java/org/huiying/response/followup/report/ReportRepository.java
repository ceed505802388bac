package org.huiying.response.followup.report;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.json.Json;
import org.huiying.response.followup.report.domain.ReportSeries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The rows of the reports; writers hold the incident's lock. */
@Component
final class ReportRepository {

    private final JdbcClient jdbc;
    private final Json json;

    ReportRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, UUID incident, ReportKind kind, ReportSeries.Place place, JsonNode body, Post by, Instant at) {
        jdbc.sql("""
                INSERT INTO report (report_id, incident_id, kind, ordinal, number, body, sent_by, sent_at)
                VALUES (:id, :incident, :kind, :ordinal, :number, :body::jsonb, :by, :at)""")
                .param("id", id)
                .param("incident", incident)
                .param("kind", kind.name())
                .param("ordinal", place.ordinal())
                .param("number", place.number())
                .param("body", json.write(body))
                .param("by", by.name())
                .param("at", utc(at))
                .update();
    }

    Optional<ReportView> view(UUID reportId) {
        return jdbc.sql("SELECT * FROM report WHERE report_id = :id")
                .param("id", reportId)
                .query(this::viewOf)
                .optional();
    }

    List<ReportView> views(UUID incidentId) {
        return jdbc.sql("SELECT * FROM report WHERE incident_id = :id ORDER BY sent_at, report_id")
                .param("id", incidentId)
                .query(this::viewOf)
                .list();
    }

    private ReportView viewOf(ResultSet row, int number) throws SQLException {
        return new ReportView(
                row.getObject("report_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                ReportKind.valueOf(row.getString("kind")),
                row.getInt("ordinal"),
                row.getString("number"),
                json.tree(row.getString("body")),
                Post.valueOf(row.getString("sent_by")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
