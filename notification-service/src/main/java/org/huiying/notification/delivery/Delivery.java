package org.huiying.notification.delivery;

import java.util.UUID;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;

/** A message to one contact: its id is the same at every try, so that a receiver can tell a repeat. */
record Delivery(
        UUID deliveryId,
        UUID alertId,
        UUID incidentId,
        boolean exercise,
        int step,
        Post post,
        AlertChannel channel,
        String address,
        String subject,
        String body,
        int attempts) {}
