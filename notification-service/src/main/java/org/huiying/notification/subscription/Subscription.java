package org.huiying.notification.subscription;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Another system's wish to be told of events of these types. */
record Subscription(
        UUID id,
        String client,
        String url,
        List<String> types,
        @Nullable String description,
        String secret,
        State state,
        @Nullable String disabledReason,
        Instant createdAt,
        long version) {

    enum State {
        ACTIVE,
        DISABLED
    }
}
