package org.huiying.notification.alert;

import java.time.Instant;
import java.util.UUID;
import org.huiying.notification.alert.domain.Alert;

/** An alert as it is stored: what it is about, and where in its life it stands. */
record AlertRow(
        UUID alertId,
        UUID incidentId,
        String incidentNumber,
        boolean exercise,
        UUID causeId,
        String causeType,
        String text,
        Alert alert,
        Instant createdAt,
        long version) {

    AlertRow with(Alert next) {
        return new AlertRow(
                alertId, incidentId, incidentNumber, exercise, causeId, causeType, text, next, createdAt, version);
    }
}
