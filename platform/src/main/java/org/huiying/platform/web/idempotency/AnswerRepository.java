package org.huiying.platform.web.idempotency;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.huiying.platform.problem.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the first answers of idempotent requests for as long as they may be asked for again. */
final class AnswerRepository {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final long keepSeconds;

    AnswerRepository(JdbcClient jdbc, JsonMapper json, Duration keep) {
        this.jdbc = jdbc;
        this.json = json;
        this.keepSeconds = keep.toSeconds();
    }

    /** Until the transaction ends, nobody else gets it. */
    boolean lock(IdempotentCall call) {
        return jdbc.sql("SELECT pg_try_advisory_xact_lock(:lock)")
                .param("lock", call.lock())
                .query(Boolean.class)
                .single();
    }

    /** The answer to the same request; another request under the same key is refused. */
    Optional<StoredAnswer> find(IdempotentCall call) {
        return jdbc.sql("""
                        SELECT fingerprint, status, headers, body FROM idempotent_answer
                        WHERE caller = :caller AND route = :route AND key = :key
                          AND stored_at > now() - make_interval(secs => :keep)""")
                .param("caller", call.caller())
                .param("route", call.route())
                .param("key", call.key())
                .param("keep", keepSeconds)
                .query((row, n) -> {
                    if (!Arrays.equals(row.getBytes("fingerprint"), call.fingerprint())) {
                        throw Refusal.rule("idempotency-key-reused");
                    }
                    return new StoredAnswer(
                            row.getInt("status"),
                            json.readValue(row.getString("headers"), HEADERS),
                            row.getBytes("body"));
                })
                .optional();
    }

    /** An expired answer gives way, a valid one stays. */
    void store(IdempotentCall call, StoredAnswer answer) {
        jdbc.sql("""
                        INSERT INTO idempotent_answer AS old (caller, route, key, fingerprint, status, headers, body)
                        VALUES (:caller, :route, :key, :fingerprint, :status, :headers::jsonb, :body)
                        ON CONFLICT (caller, route, key) DO UPDATE
                        SET fingerprint = excluded.fingerprint, status = excluded.status, headers = excluded.headers,
                            body = excluded.body, stored_at = excluded.stored_at
                        WHERE old.stored_at <= now() - make_interval(secs => :keep)""")
                .param("caller", call.caller())
                .param("route", call.route())
                .param("key", call.key())
                .param("fingerprint", call.fingerprint())
                .param("status", answer.status())
                .param("headers", json.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("keep", keepSeconds)
                .update();
    }

    /** Removes some expired answers; true when there may be more. */
    boolean sweep() {
        var batch = 500;
        return jdbc.sql("""
                                DELETE FROM idempotent_answer WHERE ctid IN (
                                  SELECT ctid FROM idempotent_answer
                                  WHERE stored_at <= now() - make_interval(secs => :keep) LIMIT :batch)""").param("keep", keepSeconds).param("batch", batch).update() == batch;
    }
}
