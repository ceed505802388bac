package org.huiying.response.publication;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.huiying.response.publication.Publication.Purpose;
import org.huiying.response.publication.Publication.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of intents, and the counters of the bureau's numbers. */
@Component
final class PublicationRepository {

    /** The page comes first: the other channels name its address. */
    private static final String TAKE = """
            UPDATE publication SET state = 'SENDING', attempts = attempts + 1,
                   lease_until = clock_timestamp() + make_interval(secs => :lease)
            WHERE publication_id = (
              SELECT p.publication_id FROM publication p JOIN statement s USING (statement_id)
              WHERE ((p.state = 'PENDING' AND p.due_at <= clock_timestamp())
                     OR (p.state = 'SENDING' AND p.lease_until < clock_timestamp()))
                AND (p.channel = 'WEBSITE'
                     OR s.state IN ('PUBLISHED', 'EMERGENCY_PUBLISHED', 'RATIFIED', 'CORRECTED', 'WITHDRAWN'))
              ORDER BY p.channel = 'WEBSITE' DESC, p.due_at
              LIMIT 1 FOR UPDATE OF p SKIP LOCKED)
            RETURNING *""";

    private static final String INSERT = """
            INSERT INTO publication (publication_id, statement_id, channel, purpose, content_sha256, state, due_at,
                                     created_at)
            VALUES (:id, :statement, :channel, :purpose, :sha, 'PENDING', :due, :now)""";

    private final JdbcClient jdbc;

    PublicationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the series in that year; one that is not used leaves a gap. */
    int nextNumber(String series, int year) {
        return jdbc.sql("""
                INSERT INTO statement_number (series, year, last) VALUES (:series, :year, 1)
                ON CONFLICT (series, year) DO UPDATE SET last = statement_number.last + 1 RETURNING last""")
                .param("series", series)
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    void insert(Publication intent, Instant now) {
        jdbc.sql(INSERT)
                .param("id", intent.id())
                .param("statement", intent.statementId())
                .param("channel", intent.channel().name())
                .param("purpose", intent.purpose().name())
                .param("sha", intent.contentSha256())
                .param("due", utc(intent.dueAt()))
                .param("now", utc(now))
                .update();
    }

    /** Takes one due intent for as long as the lease lasts. */
    Optional<Publication> take(Duration lease) {
        return jdbc.sql(TAKE)
                .param("lease", lease.toMillis() / 1000.0)
                .query(PublicationRepository::publication)
                .optional();
    }

    /** The intent under its row lock, if this is still its attempt. */
    Optional<Publication> lockTaken(Publication taken) {
        return jdbc.sql("""
                SELECT * FROM publication
                WHERE publication_id = :id AND state = 'SENDING' AND attempts = :attempts FOR UPDATE""")
                .param("id", taken.id())
                .param("attempts", taken.attempts())
                .query(PublicationRepository::publication)
                .optional();
    }

    void proven(UUID id, String detail, Instant now) {
        jdbc.sql("""
                UPDATE publication SET state = 'PROVEN', proven_at = :now, lease_until = NULL, detail = :detail
                WHERE publication_id = :id""")
                .param("id", id)
                .param("detail", detail)
                .param("now", utc(now))
                .update();
    }

    void ended(UUID id, State state, String detail) {
        jdbc.sql("""
                UPDATE publication SET state = :state, lease_until = NULL, detail = :detail
                WHERE publication_id = :id""")
                .param("id", id)
                .param("state", state.name())
                .param("detail", detail)
                .update();
    }

    void again(UUID id, Instant dueAt, String detail) {
        jdbc.sql("""
                UPDATE publication SET state = 'PENDING', lease_until = NULL, due_at = :due, detail = :detail
                WHERE publication_id = :id""")
                .param("id", id)
                .param("due", utc(dueAt))
                .param("detail", detail)
                .update();
    }

    /** What was not sent yet is not sent any more. */
    void cancel(UUID statementId, Collection<State> states, String reason) {
        jdbc.sql("""
                UPDATE publication SET state = 'CANCELLED', lease_until = NULL, detail = :reason
                WHERE statement_id = :id AND state IN (:states)""")
                .param("id", statementId)
                .param("states", states.stream().map(State::name).toList())
                .param("reason", reason)
                .update();
    }

    List<Publication> of(UUID statementId) {
        return jdbc.sql("SELECT * FROM publication WHERE statement_id = :id ORDER BY created_at, publication_id")
                .param("id", statementId)
                .query(PublicationRepository::publication)
                .list();
    }

    private static Publication publication(ResultSet row, int n) throws SQLException {
        var proven = row.getObject("proven_at", OffsetDateTime.class);
        return new Publication(
                row.getObject("publication_id", UUID.class),
                row.getObject("statement_id", UUID.class),
                PublicationChannel.valueOf(row.getString("channel")),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("content_sha256"),
                State.valueOf(row.getString("state")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"),
                row.getString("detail"),
                proven == null ? null : proven.toInstant());
    }
}
