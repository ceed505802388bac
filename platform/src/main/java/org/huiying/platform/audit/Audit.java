package org.huiying.platform.audit;

import java.util.Map;
import java.util.Set;
import org.huiying.platform.security.Caller;
import org.huiying.platform.security.Callers;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes audit entries; an entry stands or falls with the transaction it is written in. */
public final class Audit {

    private static final String INSERT = """
            WITH entry AS (
              INSERT INTO audit_entry (who, posts, action, subject, detail, exercise)
              VALUES (:who, :posts, :action, :subject, :detail::jsonb, (:detail::jsonb ->> 'exercise')::boolean)
              RETURNING id)
            INSERT INTO audit_pending (entry_id) SELECT id FROM entry""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String service;

    Audit(JdbcClient jdbc, JsonMapper json, String service) {
        this.jdbc = jdbc;
        this.json = json;
        this.service = service;
    }

    /**
     * Records what the present caller does to a subject; without a caller, what the service itself does.
     *
     * @param action short and stable, for example {@code statement.approve}
     * @param subject what it is done to, for example an id
     */
    public void record(String action, String subject, Map<String, ?> detail) {
        var caller = Callers.current().orElse(new Caller(service, Set.of(), null, null, Set.of()));
        jdbc.sql(INSERT)
                .param("who", caller.subject())
                .param("posts", caller.posts().stream().sorted().toArray(String[]::new))
                .param("action", action)
                .param("subject", subject)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }
}
