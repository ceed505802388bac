package org.huiying.platform.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the write path. */
class OutboxRepository {

    private static final int ADVISORY_SPACE = 0x0B0C;

    private static final String NUMBER_AND_INSERT = """
            WITH incoming AS (
                SELECT * FROM unnest(:ids::uuid[], :lanes::smallint[], :topics::text[], :partitions::int[],
                                     :keys::text[], :types::text[], :payloads::text[], :headers::text[],
                                     :times::timestamptz[])
                         WITH ORDINALITY AS t(id, lane, topic, partition, key, type, payload, headers, occurred_at, ord)),
            counted AS (SELECT topic, key, count(*) AS n FROM incoming GROUP BY topic, key),
            stepped AS (
                INSERT INTO outbox_stream AS s (topic, key, epoch, last_seq)
                SELECT topic, key, (SELECT epoch FROM database_epoch), n FROM counted ORDER BY topic, key
                ON CONFLICT (topic, key) DO UPDATE SET last_seq = s.last_seq + excluded.last_seq
                RETURNING topic, key, epoch, last_seq, base_epoch, base_seq),
            numbered AS (
                SELECT i.*, s.epoch, s.base_epoch, s.base_seq,
                       s.last_seq - c.n + row_number() OVER (PARTITION BY i.topic, i.key ORDER BY i.ord) AS sequence
                FROM incoming i JOIN counted c USING (topic, key) JOIN stepped s USING (topic, key))
            INSERT INTO outbox_event (id, lane, topic, partition, key, epoch, sequence, base_epoch, base_seq,
                                      type, payload, headers, occurred_at)
            SELECT id, lane, topic, partition, key, epoch, sequence,
                   CASE WHEN sequence = 1 THEN base_epoch END, CASE WHEN sequence = 1 THEN base_seq END,
                   type, payload, headers::jsonb, occurred_at
            FROM numbered ORDER BY ord
            """;

    private final JdbcClient jdbc;

    OutboxRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insertNumbered(List<PendingEvent> events) {
        jdbc.sql(NUMBER_AND_INSERT)
                .param("ids", array(events, UUID[]::new, PendingEvent::id))
                .param("lanes", array(events, Short[]::new, PendingEvent::lane))
                .param("topics", array(events, String[]::new, PendingEvent::topic))
                .param("partitions", array(events, Integer[]::new, PendingEvent::partition))
                .param("keys", array(events, String[]::new, PendingEvent::key))
                .param("types", array(events, String[]::new, PendingEvent::type))
                .param("payloads", array(events, String[]::new, PendingEvent::payload))
                .param("headers", array(events, String[]::new, PendingEvent::headers))
                .param("times", array(events, Timestamp[]::new, e -> Timestamp.from(e.occurredAt())))
                .update();
    }

    /**
     * Takes the lanes that no other relay holds, until the end of the transaction. Its commit does not wait for the disk:
     * one that a crash undoes leaves events that were sent already, and they are sent again under their numbers.
     */
    List<Integer> lockLanes(Integer[] lanes) {
        jdbc.sql("""
                        SELECT set_config('idle_in_transaction_session_timeout', '15s', true),
                               set_config('synchronous_commit', 'off', true)""").query(row -> {});
        return jdbc.sql("SELECT l FROM unnest(:lanes::int[]) l WHERE pg_try_advisory_xact_lock(:space, l)")
                .param("lanes", lanes)
                .param("space", ADVISORY_SPACE)
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** The oldest waiting events of these lanes, without the streams that are held back. */
    List<OutboxEvent> waiting(List<Integer> lanes, Collection<OutboxEvent.Stream> held, int limit) {
        return jdbc.sql("""
                        SELECT * FROM outbox_event e WHERE lane = ANY (:lanes::smallint[])
                          AND NOT EXISTS (SELECT 1 FROM unnest(:topics::text[], :keys::text[]) h(topic, key)
                                          WHERE h.topic = e.topic AND h.key = e.key)
                        ORDER BY position LIMIT :limit""")
                .param("lanes", lanes.toArray(Integer[]::new))
                .param("topics", held.stream().map(OutboxEvent.Stream::topic).toArray(String[]::new))
                .param("keys", held.stream().map(OutboxEvent.Stream::key).toArray(String[]::new))
                .param("limit", limit)
                .query(EVENT)
                .list();
    }

    /** Moves acknowledged events out of the way of the relay. */
    void moveToSent(List<Long> positions) {
        jdbc.sql("""
                        WITH gone AS (DELETE FROM outbox_event WHERE position = ANY (:positions) RETURNING *)
                        INSERT INTO outbox_sent SELECT gone.*, now() FROM gone""").param("positions", positions.toArray(Long[]::new)).update();
    }

    /** What was sent to these topics, or to any if none is named, after a position, oldest first. */
    List<OutboxEvent> sentAfter(long position, List<String> topics, int limit) {
        return jdbc.sql("""
                        SELECT * FROM outbox_sent WHERE position > :position
                          AND (topic = ANY (:topics) OR cardinality(:topics::text[]) = 0)
                        ORDER BY position LIMIT :limit""")
                .param("position", position)
                .param("topics", topics.toArray(String[]::new))
                .param("limit", limit)
                .query(EVENT)
                .list();
    }

    /** The ids of the topics that were filled last. */
    Map<String, String> topicIds() {
        var ids = new HashMap<String, String>();
        jdbc.sql("SELECT topic, topic_id FROM outbox_topic").query(row -> {
            ids.put(row.getString(1), row.getString(2));
        });
        return ids;
    }

    void saveTopicIds(Map<String, String> ids) {
        ids.forEach((topic, id) ->
                jdbc.sql("""
                        INSERT INTO outbox_topic (topic, topic_id) VALUES (:topic, :id)
                        ON CONFLICT (topic) DO UPDATE SET topic_id = excluded.topic_id""").param("topic", topic).param("id", id).update());
    }

    /** Forgets what was sent before the instant, but never the latest record of a key on a compacted topic. */
    int forgetSentBefore(Instant instant, Collection<String> compacted) {
        return jdbc.sql("""
                        DELETE FROM outbox_sent s WHERE sent_at < :before
                          AND NOT (topic = ANY (:compacted) AND NOT EXISTS (
                              SELECT 1 FROM outbox_sent l WHERE l.topic = s.topic AND l.key = s.key
                                AND (l.epoch, l.sequence) > (s.epoch, s.sequence)))""")
                .param("before", Timestamp.from(instant))
                .param("compacted", compacted.toArray(String[]::new))
                .update();
    }

    /** After a restore from a backup: numbers begin anew, and number 1 says what the restored database remembers. */
    long beginEpoch(long epoch) {
        jdbc.sql("UPDATE database_epoch SET epoch = greatest(epoch + 1, :epoch)")
                .param("epoch", epoch)
                .update();
        jdbc.sql("""
                        UPDATE outbox_stream SET base_epoch = epoch, base_seq = last_seq, last_seq = 0,
                               epoch = (SELECT epoch FROM database_epoch)""").update();
        return jdbc.sql("SELECT epoch FROM database_epoch").query(Long.class).single();
    }

    /** How many events wait, and since when the oldest does. */
    Backlog backlog() {
        return jdbc.sql("SELECT count(*) AS waiting, min(occurred_at) AS oldest FROM outbox_event")
                .query((row, n) -> new Backlog(row.getLong("waiting"), instant(row.getTimestamp("oldest"))))
                .single();
    }

    record Backlog(long waiting, @Nullable Instant oldest) {}

    private static final RowMapper<OutboxEvent> EVENT = (row, n) -> new OutboxEvent(
            row.getLong("position"),
            row.getObject("id", UUID.class),
            row.getString("topic"),
            row.getObject("partition", Integer.class),
            row.getString("key"),
            row.getLong("epoch"),
            row.getLong("sequence"),
            nullable(row, "base_epoch"),
            nullable(row, "base_seq"),
            row.getString("type"),
            row.getString("payload"),
            row.getString("headers"),
            row.getTimestamp("occurred_at").toInstant());

    private static @Nullable Long nullable(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    private static <T extends @Nullable Object> T[] array(
            List<PendingEvent> events, java.util.function.IntFunction<T[]> of, Function<PendingEvent, T> part) {
        return events.stream().map(part).toArray(of);
    }
}
