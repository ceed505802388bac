package org.huiying.monitoring.source.feed;

import java.util.Optional;
import java.util.UUID;
import org.huiying.monitoring.source.domain.Source;
import org.jspecify.annotations.Nullable;

/** A source whose turn it is; without etag and time it is read as a whole. */
public record Due(
        UUID sourceId,
        Source.Kind kind,
        String url,
        @Nullable String etag,
        @Nullable String lastModified) {

    /** The same, to be read as a whole. */
    public Due unconditional() {
        return new Due(sourceId, kind, url, null, null);
    }

    Optional<String> etagIfAny() {
        return Optional.ofNullable(etag);
    }

    Optional<String> lastModifiedIfAny() {
        return Optional.ofNullable(lastModified);
    }
}
