package org.huiying.notification.subscription;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Webhooks that wait, were delivered or were given up: at once the queue and the delivery log. */
@Repository
final class WebhookDeliveryRepository {

    private static final RowMapper<WebhookDelivery> DELIVERY = (row, n) -> new WebhookDelivery(
            row.getObject("delivery_id", UUID.class),
            row.getObject("subscription_id", UUID.class),
            row.getObject("event_id", UUID.class),
            row.getString("type"),
            row.getString("body"),
            WebhookDelivery.State.valueOf(row.getString("state")),
            row.getInt("attempts"),
            row.getTimestamp("next_try_at").toInstant(),
            row.getObject("last_status", Integer.class),
            row.getString("last_error"),
            row.getTimestamp("created_at").toInstant(),
            instant(row.getTimestamp("delivered_at")));

    private final JdbcClient jdbc;

    WebhookDeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the intent; the same event goes to the same subscriber once. */
    void insert(UUID id, UUID subscription, UUID event, String type, String body) {
        jdbc.sql("""
                        INSERT INTO webhook_delivery (delivery_id, subscription_id, event_id, type, body, state, next_try_at)
                        VALUES (:id, :subscription, :event, :type, :body, 'PENDING', now())
                        ON CONFLICT (subscription_id, event_id) DO NOTHING""")
                .param("id", id)
                .param("subscription", subscription)
                .param("event", event)
                .param("type", type)
                .param("body", body)
                .update();
    }

    List<WebhookDelivery> claim(int limit, Duration lease) {
        return jdbc.sql("""
                        UPDATE webhook_delivery d
                        SET attempts = attempts + 1, next_try_at = clock_timestamp() + :lease::interval
                        WHERE delivery_id IN (
                            SELECT w.delivery_id FROM webhook_delivery w JOIN subscription s USING (subscription_id)
                            WHERE w.state = 'PENDING' AND s.state = 'ACTIVE' AND w.next_try_at <= clock_timestamp()
                            ORDER BY w.next_try_at LIMIT :limit FOR UPDATE OF w SKIP LOCKED)
                        RETURNING d.*""")
                .param("lease", lease.toString())
                .param("limit", limit)
                .query(DELIVERY)
                .list();
    }

    void delivered(UUID id, int status) {
        jdbc.sql("""
                        UPDATE webhook_delivery SET state = 'DELIVERED', last_status = :status, last_error = NULL,
                               delivered_at = now() WHERE delivery_id = :id""").param("id", id).param("status", status).update();
    }

    void failed(UUID id, @Nullable Integer status, String error, Duration retryIn, boolean forGood) {
        jdbc.sql("""
                        UPDATE webhook_delivery SET last_status = :status, last_error = :error,
                               next_try_at = clock_timestamp() + :retry::interval,
                               state = CASE WHEN :forGood THEN 'FAILED' ELSE state END
                        WHERE delivery_id = :id AND state = 'PENDING'""")
                .param("id", id)
                .param("status", status)
                .param("error", error)
                .param("retry", retryIn.toString())
                .param("forGood", forGood)
                .update();
    }

    /** Makes a delivery due again, from its first try on. */
    void again(UUID id) {
        jdbc.sql(
                        "UPDATE webhook_delivery SET state = 'PENDING', attempts = 0, next_try_at = now() WHERE delivery_id = :id")
                .param("id", id)
                .update();
    }

    Optional<WebhookDelivery> find(UUID id) {
        return jdbc.sql("SELECT * FROM webhook_delivery WHERE delivery_id = :id")
                .param("id", id)
                .query(DELIVERY)
                .optional();
    }

    List<WebhookDelivery> page(UUID subscription, PageQuery query) {
        return jdbc.sql("""
                        SELECT * FROM webhook_delivery WHERE subscription_id = :id
                          AND (:after::uuid IS NULL OR delivery_id < :after)
                        ORDER BY delivery_id DESC LIMIT :limit""")
                .param("id", subscription)
                .param("after", query.after(UUID::fromString).orElse(null))
                .param("limit", query.limitPlusOne())
                .query(DELIVERY)
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
