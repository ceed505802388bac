package org.huiying.monitoring.source;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A source whose turn it is; without etag and time it is read as a whole. */
record Due(
        UUID sourceId,
        String url,
        @Nullable String etag,
        @Nullable String lastModified) {

    Due unconditional() {
        return new Due(sourceId, url, null, null);
    }

    Optional<String> etagIfAny() {
        return Optional.ofNullable(etag);
    }

    Optional<String> lastModifiedIfAny() {
        return Optional.ofNullable(lastModified);
    }
}
