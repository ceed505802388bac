package org.huiying.monitoring.recount;

import static org.huiying.platform.sql.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.opinion.domain.SignalNews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the mentions that are listed of opinions, as the topology would. */
@Component
final class RecountRepository {

    private final JdbcClient jdbc;

    RecountRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that stands for the opinion in its area; heat and speed are 0. Empty when no mention is listed. */
    Optional<Signals> count(UUID incidentId, Instant now) {
        return jdbc.sql("""
                        WITH RECURSIVE family AS (
                            SELECT incident_id, cluster_key, area FROM opinion WHERE incident_id = :id
                            UNION SELECT o.incident_id, o.cluster_key, o.area FROM opinion o
                            JOIN family f ON o.merged_into = f.incident_id AND o.area = f.area),
                        listed AS (
                            SELECT m.*, e.fold_of IS NULL AS original FROM family
                            JOIN opinion_mention e USING (cluster_key) JOIN mention m USING (mention_id)
                            WHERE m.erased_at IS NULL)
                        SELECT count(*) FILTER (WHERE original) AS mentions,
                               count(*) FILTER (WHERE NOT original) AS copies,
                               count(*) FILTER (WHERE seen_at > :now::timestamptz - interval '1 hour') AS hour,
                               count(*) FILTER (WHERE original AND seen_at > :now::timestamptz - interval '1 day') AS day,
                               sum(views) AS views,
                               count(DISTINCT coalesce(platform, source)) AS platforms,
                               count(DISTINCT author_hash)
                                 + count(*) FILTER (WHERE author_hash IS NULL AND original) AS authors,
                               avg((complaint_type IN ('COMPLAINT', 'REPORT', 'DOUBT') OR negativity >= 0.5)::int)
                                 AS negative,
                               array_agg(DISTINCT media_level) AS levels, array_agg(DISTINCT subject) AS subjects,
                               array_agg(DISTINCT real_world) AS worlds
                        FROM listed HAVING count(*) > 0""")
                .param("id", incidentId)
                .param("now", utc(now))
                .query((row, _) -> signals(row, now))
                .optional();
    }

    private static Signals signals(ResultSet row, Instant now) throws SQLException {
        return new Signals(
                row.getLong("mentions"),
                row.getLong("copies"),
                row.getLong("hour"),
                row.getLong("day"),
                0,
                row.getLong("views"),
                row.getInt("platforms"),
                row.getInt("authors"),
                highest(row, "levels", MediaLevel.class, Comparator.comparing(SignalNews.LADDER::indexOf)),
                highest(row, "subjects", Subject.class, Comparator.naturalOrder()),
                highest(row, "worlds", RealWorld.class, Comparator.naturalOrder()),
                row.getDouble("negative"),
                0,
                0,
                now);
    }

    private static <E extends Enum<E>> E highest(ResultSet row, String column, Class<E> type, Comparator<E> order)
            throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .map(name -> Enum.valueOf(type, name))
                .max(order)
                .orElseThrow();
    }

    /** The latest mention of the opinion's own, as it was measured last; nobody measures it until the transaction ends. */
    Optional<MentionMeasured> lockLatest(UUID incidentId, Instant now) {
        return jdbc.sql("""
                        SELECT m.mention_id, m.area, m.exercise, m.views, m.likes, m.comments, m.shares FROM opinion o
                        JOIN opinion_mention e USING (cluster_key) JOIN mention m USING (mention_id)
                        WHERE o.incident_id = :id AND m.matched AND m.erased_at IS NULL
                        ORDER BY e.joined_at DESC, e.mention_id DESC LIMIT 1 FOR UPDATE OF m""")
                .param("id", incidentId)
                .query((row, _) -> new MentionMeasured(
                        row.getObject("mention_id", UUID.class),
                        Area.valueOf(row.getString("area")),
                        row.getBoolean("exercise"),
                        new Counters(
                                row.getLong("views"),
                                row.getLong("likes"),
                                row.getLong("comments"),
                                row.getLong("shares")),
                        now))
                .optional();
    }
}
