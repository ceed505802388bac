package org.huiying.platform.timer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiying.platform.json.Json;
import org.huiying.platform.runtime.AfterCommit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sets and cancels deadlines, in the caller's transaction; they are due by the database's time and survive restarts. */
public final class Timers {

    private final JdbcClient jdbc;
    private final Json json;
    private final Runnable wake;

    Timers(JdbcClient jdbc, Json json, Runnable wake) {
        this.jdbc = jdbc;
        this.json = json;
        this.wake = wake;
    }

    /** Sets a timer; one of the same kind and key is replaced. A time in the past is due at once. */
    public void schedule(String kind, String key, Instant dueAt, Object payload) {
        jdbc.sql("""
                        INSERT INTO timer (kind, key, due_at, not_before, payload)
                        VALUES (:kind, :key, :due, :due, :payload::jsonb)
                        ON CONFLICT (kind, key) DO UPDATE SET due_at = excluded.due_at, attempts = 0,
                               not_before = excluded.not_before, payload = excluded.payload""")
                .param("kind", kind)
                .param("key", key)
                .param("due", Timestamp.from(dueAt))
                .param("payload", json.write(payload))
                .update();
        AfterCommit.run(wake);
    }

    /** Takes a timer back; nothing happens when there is none. */
    public void cancel(String kind, String key) {
        jdbc.sql("DELETE FROM timer WHERE kind = :kind AND key = :key")
                .param("kind", kind)
                .param("key", key)
                .update();
    }

    /** Takes the timer that is due longest, for the rest of the transaction. */
    Optional<DueTimer> takeDue() {
        return jdbc.sql("""
                        DELETE FROM timer WHERE (kind, key) = (
                            SELECT kind, key FROM timer WHERE not_before <= clock_timestamp()
                            ORDER BY not_before FOR UPDATE SKIP LOCKED LIMIT 1)
                        RETURNING kind, key, due_at, payload""")
                .query((row, n) -> new DueTimer(
                        row.getString("kind"),
                        row.getString("key"),
                        row.getTimestamp("due_at").toInstant(),
                        row.getString("payload")))
                .optional();
    }

    /** Tries a timer again later whose handler failed. */
    void postpone(DueTimer timer) {
        jdbc.sql("""
                        UPDATE timer SET attempts = attempts + 1,
                               not_before = clock_timestamp() + interval '1 second' * least(power(2, attempts), 60)
                        WHERE kind = :kind AND key = :key""").param("kind", timer.kind()).param("key", timer.key()).update();
    }

    /** How many timers have been due for longer than a minute: each is a step that was not done. */
    long late() {
        return jdbc.sql("SELECT count(*) FROM timer WHERE due_at < clock_timestamp() - interval '60 seconds'")
                .query(Long.class)
                .single();
    }

    /** Kinds of timers that nobody here handles, if any. */
    List<String> kinds() {
        return jdbc.sql("SELECT DISTINCT kind FROM timer")
                .query((row, n) -> row.getString(1))
                .list();
    }
}
