package org.huiying.platform.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the read path, for one consumer. */
class InboxRepository {

    private final JdbcClient jdbc;
    private final Json json;
    private final String consumer;

    InboxRepository(JdbcClient jdbc, Json json, String consumer) {
        this.jdbc = jdbc;
        this.json = json;
        this.consumer = consumer;
    }

    /** Why an event waits. */
    enum Reason {
        GAP,
        POISON,
        UNREADABLE
    }

    /** An event that waits, with the reason. */
    record Parked(Incoming event, Reason reason, @Nullable String detail) {}

    Map<Incoming.Stream, StreamMark> marks(Collection<Incoming.Stream> streams) {
        var found = new HashMap<Incoming.Stream, StreamMark>();
        streams(
                        "SELECT m.* FROM inbox_mark m JOIN unnest(:topics::text[], :keys::text[]) s(topic, key) "
                                + "USING (topic, key) WHERE consumer = :consumer ORDER BY topic, key FOR UPDATE OF m",
                        streams)
                .query(row -> {
                    found.put(
                            new Incoming.Stream(row.getString("topic"), row.getString("key")),
                            new StreamMark(row.getLong("epoch"), row.getLong("last_seq")));
                });
        return found;
    }

    void saveMarks(Map<Incoming.Stream, StreamMark> marks) {
        var sorted = marks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        (a, b) -> (a.topic() + '\0' + a.key()).compareTo(b.topic() + '\0' + b.key())))
                .toList();
        streams("""
                        INSERT INTO inbox_mark (consumer, topic, key, epoch, last_seq)
                        SELECT :consumer, * FROM unnest(:topics::text[], :keys::text[], :epochs::bigint[], :seqs::bigint[])
                        ON CONFLICT (consumer, topic, key)
                        DO UPDATE SET epoch = excluded.epoch, last_seq = excluded.last_seq""", sorted.stream().map(Map.Entry::getKey).toList())
                .param("epochs", sorted.stream().map(e -> e.getValue().epoch()).toArray(Long[]::new))
                .param("seqs", sorted.stream().map(e -> e.getValue().sequence()).toArray(Long[]::new))
                .update();
    }

    void park(Incoming event, Reason reason, @Nullable String detail) {
        jdbc.sql("""
                        INSERT INTO inbox_parked (consumer, topic, key, epoch, sequence, reason, detail, event)
                        VALUES (:consumer, :topic, :key, :epoch, :sequence, :reason, :detail, :event::jsonb)
                        ON CONFLICT (consumer, topic, key, epoch, sequence) DO UPDATE
                        SET reason = excluded.reason, detail = excluded.detail WHERE excluded.reason = 'POISON'""")
                .param("consumer", consumer)
                .param("topic", event.topic())
                .param("key", event.key())
                .param("epoch", event.epoch())
                .param("sequence", event.sequence())
                .param("reason", reason.name())
                .param("detail", detail)
                .param("event", json.write(event))
                .update();
    }

    /** Which of these streams have anything parked. */
    List<Incoming.Stream> withParked(Collection<Incoming.Stream> streams) {
        return streams(
                        "SELECT DISTINCT p.topic, p.key FROM inbox_parked p JOIN unnest(:topics::text[], :keys::text[]) "
                                + "s(topic, key) USING (topic, key) WHERE consumer = :consumer",
                        streams)
                .query((row, n) -> new Incoming.Stream(row.getString("topic"), row.getString("key")))
                .list();
    }

    /** What is parked of a stream, in order. */
    List<Parked> parked(Incoming.Stream stream) {
        return jdbc.sql("""
                        SELECT * FROM inbox_parked WHERE consumer = :consumer AND topic = :topic AND key = :key
                        ORDER BY epoch, sequence""")
                .param("consumer", consumer)
                .param("topic", stream.topic())
                .param("key", stream.key())
                .query(parkedRow())
                .list();
    }

    /** Everything that is parked, oldest first. */
    List<Parked> allParked(int limit) {
        return jdbc.sql("SELECT * FROM inbox_parked WHERE consumer = :consumer ORDER BY parked_at LIMIT :limit")
                .param("consumer", consumer)
                .param("limit", limit)
                .query(parkedRow())
                .list();
    }

    Optional<Parked> findParked(String topic, String key, long epoch, long sequence) {
        return parked(new Incoming.Stream(topic, key)).stream()
                .filter(p -> p.event().epoch() == epoch && p.event().sequence() == sequence)
                .findFirst();
    }

    void unpark(Incoming event) {
        jdbc.sql("""
                        DELETE FROM inbox_parked WHERE consumer = :consumer AND topic = :topic AND key = :key
                          AND epoch = :epoch AND sequence = :sequence""")
                .param("consumer", consumer)
                .param("topic", event.topic())
                .param("key", event.key())
                .param("epoch", event.epoch())
                .param("sequence", event.sequence())
                .update();
    }

    private RowMapper<Parked> parkedRow() {
        return (row, n) -> new Parked(
                json.read(row.getString("event"), Incoming.class),
                Reason.valueOf(row.getString("reason")),
                row.getString("detail"));
    }

    private JdbcClient.StatementSpec streams(String sql, Collection<Incoming.Stream> streams) {
        return jdbc.sql(sql)
                .param("consumer", consumer)
                .param("topics", streams.stream().map(Incoming.Stream::topic).toArray(String[]::new))
                .param("keys", streams.stream().map(Incoming.Stream::key).toArray(String[]::new));
    }
}
