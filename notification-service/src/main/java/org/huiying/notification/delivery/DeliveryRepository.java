package org.huiying.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages to people, and when each is to be tried next. */
@Repository
final class DeliveryRepository {

    private static final RowMapper<Delivery> DELIVERY = (row, n) -> new Delivery(
            row.getObject("delivery_id", UUID.class),
            row.getObject("alert_id", UUID.class),
            row.getObject("incident_id", UUID.class),
            row.getBoolean("exercise"),
            row.getInt("step"),
            Post.valueOf(row.getString("post")),
            AlertChannel.valueOf(row.getString("channel")),
            row.getString("address"),
            row.getString("subject"),
            row.getString("body"),
            row.getInt("attempts"));

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the intent; the same step, post, channel and address is told once. */
    void insert(Delivery delivery) {
        jdbc.sql("""
                        INSERT INTO delivery (delivery_id, alert_id, incident_id, exercise, step, post, channel, address,
                                              subject, body, state, next_try_at)
                        VALUES (:id, :alert, :incident, :exercise, :step, :post, :channel, :address,
                                :subject, :body, 'PENDING', now())
                        ON CONFLICT (alert_id, step, post, channel, address) DO NOTHING""")
                .param("id", delivery.deliveryId())
                .param("alert", delivery.alertId())
                .param("incident", delivery.incidentId())
                .param("exercise", delivery.exercise())
                .param("step", delivery.step())
                .param("post", delivery.post().name())
                .param("channel", delivery.channel().name())
                .param("address", delivery.address())
                .param("subject", delivery.subject())
                .param("body", delivery.body())
                .update();
    }

    /** Takes due messages for a while; what is not reported on by then is due again. */
    List<Delivery> claim(int limit, Duration lease) {
        return jdbc.sql("""
                        UPDATE delivery SET attempts = attempts + 1, next_try_at = clock_timestamp() + :lease::interval
                        WHERE delivery_id IN (
                            SELECT delivery_id FROM delivery WHERE state = 'PENDING' AND next_try_at <= clock_timestamp()
                            ORDER BY next_try_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        RETURNING *""")
                .param("lease", lease.toString())
                .param("limit", limit)
                .query(DELIVERY)
                .list();
    }

    /** False when another worker has reported already. */
    boolean sent(UUID deliveryId) {
        return jdbc.sql("""
                                UPDATE delivery SET state = 'SENT', sent_at = now(), last_error = NULL
                                WHERE delivery_id = :id AND state = 'PENDING'""").param("id", deliveryId).update() == 1;
    }

    void failed(UUID deliveryId, String error, Duration retryIn, boolean forGood) {
        jdbc.sql("""
                        UPDATE delivery SET last_error = :error, next_try_at = clock_timestamp() + :retry::interval,
                               state = CASE WHEN :forGood THEN 'FAILED' ELSE state END
                        WHERE delivery_id = :id AND state = 'PENDING'""")
                .param("id", deliveryId)
                .param("error", error)
                .param("retry", retryIn.toString())
                .param("forGood", forGood)
                .update();
    }
}
