package org.huiying.monitoring.history;

import static org.huiying.platform.sql.Columns.instant;
import static org.huiying.platform.sql.Columns.utc;
import static org.huiying.platform.sql.Columns.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the history; none is ever updated. */
@Component
final class HistoryRepository {

    private final JdbcClient jdbc;

    HistoryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a page begins: behind this one. */
    record Cursor(Instant at, UUID id) {

        static Cursor parse(String text) {
            var parts = text.split("_", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        }

        static String of(HistoryView last) {
            return last.at() + "_" + last.entryId();
        }
    }

    void insert(UUID id, Entry entry, Instant now) {
        jdbc.sql("""
            INSERT INTO opinion_history
                (entry_id, incident_id, at, act, post, reason, other_id, merge_id, mentions)
            VALUES (:id, :incident, :now, :act, :post, :reason, :other, :merge, :mentions)\
            """)
                .param("id", id)
                .param("incident", entry.incidentId())
                .param("now", utc(now))
                .param("act", entry.act().name())
                .param("post", entry.by().name())
                .param("reason", entry.reason())
                .param("other", entry.other())
                .param("merge", entry.mergeId())
                .param("mentions", entry.mentions())
                .update();
    }

    /** Newest first. */
    List<HistoryView> page(UUID incidentId, PageQuery query) {
        var after = query.after(Cursor::parse);
        return jdbc.sql("""
            SELECT h.*, o.number AS other_number, o.title AS other_title
            FROM opinion_history h LEFT JOIN opinion o ON o.incident_id = h.other_id
            WHERE h.incident_id = :incident
              AND (:since::timestamptz IS NULL OR h.at >= :since)
              AND (:at::timestamptz IS NULL OR (h.at, h.entry_id) < (:at, :id::uuid))
            ORDER BY h.at DESC, h.entry_id DESC LIMIT :limit\
            """)
                .param("incident", incidentId)
                .param("since", utcOrNull(query.updatedSince()))
                .param("at", utcOrNull(after.map(Cursor::at).orElse(null)))
                .param("id", after.map(Cursor::id).orElse(null))
                .param("limit", query.limitPlusOne())
                .query(HistoryRepository::view)
                .list();
    }

    private static HistoryView view(ResultSet row, int n) throws SQLException {
        return new HistoryView(
                row.getObject("entry_id", UUID.class),
                instant(row, "at"),
                Act.valueOf(row.getString("act")),
                Post.valueOf(row.getString("post")),
                row.getString("reason"),
                other(row),
                row.getObject("merge_id", UUID.class),
                row.getObject("mentions", Integer.class));
    }

    private static HistoryView.@Nullable Other other(ResultSet row) throws SQLException {
        var id = row.getObject("other_id", UUID.class);
        return id == null
                ? null
                : new HistoryView.Other(id, row.getString("other_number"), row.getString("other_title"));
    }
}
