package org.huiying.response.review;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.huiying.platform.json.Json;
import org.huiying.response.review.domain.Review;
import org.huiying.response.review.domain.Review.Completed;
import org.huiying.response.review.domain.Review.Open;
import org.huiying.response.review.domain.ReviewText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the reviews; writers hold the incident's lock. */
@Component
final class IncidentReviewRepository {

    private final JdbcClient jdbc;
    private final Json json;

    IncidentReviewRepository(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void save(UUID incidentId, Review review, Instant now) {
        var at = utc(now);
        jdbc.sql("""
                INSERT INTO review (incident_id, review_id, content, state, completed_at, updated_at)
                VALUES (:incident, :id, :content::jsonb, :state, :completed, :now)
                ON CONFLICT (incident_id) DO UPDATE SET
                    content = excluded.content, state = excluded.state, completed_at = excluded.completed_at,
                    updated_at = excluded.updated_at, version = review.version + 1""")
                .param("incident", incidentId)
                .param("id", review.id())
                .param("content", json.write(review.text()))
                .param("state", review instanceof Completed ? "COMPLETED" : "OPEN")
                .param("completed", review instanceof Completed ? at : null)
                .param("now", at)
                .update();
    }

    Optional<Review> find(UUID incidentId) {
        return view(incidentId)
                .map(view -> view.state().equals("COMPLETED")
                        ? new Completed(view.reviewId(), view.content())
                        : new Open(view.reviewId(), view.content()));
    }

    Optional<ReviewView> view(UUID incidentId) {
        return jdbc.sql("SELECT * FROM review WHERE incident_id = :id")
                .param("id", incidentId)
                .query(this::viewOf)
                .optional();
    }

    private ReviewView viewOf(ResultSet row, int number) throws SQLException {
        var completed = row.getObject("completed_at", OffsetDateTime.class);
        return new ReviewView(
                row.getObject("review_id", UUID.class),
                row.getObject("incident_id", UUID.class),
                row.getString("state"),
                json.read(row.getString("content"), ReviewText.class),
                completed == null ? null : completed.toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                row.getLong("version"));
    }
}
