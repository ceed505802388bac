package org.huiying.platform.web.idempotency;

import java.util.UUID;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Posts things under a key of its own, and counts what came of it. */
record KeyedDesk(String key, Api api, JdbcClient jdbc) {

    /** A desk beside which nobody has made a thing yet. */
    static KeyedDesk cleared(Api api, JdbcClient jdbc) {
        jdbc.sql("DELETE FROM thing").update();
        return new KeyedDesk(UUID.randomUUID().toString(), api, jdbc);
    }

    Answer post(String who, String body) {
        return api.as(who, "CLERK").post("/api/v1/things", body, "Idempotency-Key", key);
    }

    /** How many things there are, whoever made them. */
    int things() {
        return jdbc.sql("SELECT count(*) FROM thing").query(Integer.class).single();
    }

    /** How many answers are kept under the key. */
    int kept() {
        return jdbc.sql("SELECT count(*) FROM idempotent_answer WHERE key = :key")
                .param("key", key)
                .query(Integer.class)
                .single();
    }
}
