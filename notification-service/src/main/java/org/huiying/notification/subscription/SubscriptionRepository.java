package org.huiying.notification.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.platform.web.PageQuery;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who wants to be told of what. */
@Repository
final class SubscriptionRepository {

    private static final RowMapper<Subscription> SUBSCRIPTION = (row, n) -> new Subscription(
            row.getObject("subscription_id", UUID.class),
            row.getString("client"),
            row.getString("url"),
            List.copyOf(Arrays.asList((String[]) row.getArray("types").getArray())),
            row.getString("description"),
            row.getString("secret"),
            Subscription.State.valueOf(row.getString("state")),
            row.getString("disabled_reason"),
            row.getTimestamp("created_at").toInstant(),
            row.getLong("version"));

    private final JdbcClient jdbc;

    SubscriptionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Subscription s) {
        jdbc.sql("""
                        INSERT INTO subscription (subscription_id, client, url, types, description, secret, state)
                        VALUES (:id, :client, :url, :types, :description, :secret, :state)""")
                .param("id", s.id())
                .param("client", s.client())
                .param("url", s.url())
                .param("types", s.types().toArray(String[]::new))
                .param("description", s.description())
                .param("secret", s.secret())
                .param("state", s.state().name())
                .update();
    }

    Optional<Subscription> find(UUID id) {
        return jdbc.sql("SELECT * FROM subscription WHERE subscription_id = :id")
                .param("id", id)
                .query(SUBSCRIPTION)
                .optional();
    }

    List<Subscription> page(String client, PageQuery query) {
        return jdbc.sql("""
                        SELECT * FROM subscription WHERE client = :client
                          AND (:after::uuid IS NULL OR subscription_id < :after)
                        ORDER BY subscription_id DESC LIMIT :limit""")
                .param("client", client)
                .param("after", query.after(UUID::fromString).orElse(null))
                .param("limit", query.limitPlusOne())
                .query(SUBSCRIPTION)
                .list();
    }

    List<UUID> activeFor(String type) {
        return jdbc.sql("SELECT subscription_id FROM subscription WHERE state = 'ACTIVE' AND :type = ANY (types)")
                .param("type", type)
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    void disable(UUID id, String reason) {
        jdbc.sql("""
                        UPDATE subscription SET state = 'DISABLED', disabled_reason = :reason, version = version + 1,
                               updated_at = now() WHERE subscription_id = :id AND state = 'ACTIVE'""").param("id", id).param("reason", reason).update();
    }

    long disabled() {
        return jdbc.sql("SELECT count(*) FROM subscription WHERE state = 'DISABLED'")
                .query(Long.class)
                .single();
    }
}
