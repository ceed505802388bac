package org.huiying.monitoring.labelling;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.labelling.domain.Labels;
import org.jspecify.annotations.Nullable;

/** A correction as it is kept: which post made it, when, why, and what stood before. */
record Correction(
        UUID id,
        UUID mentionId,
        Post post,
        Instant correctedAt,
        @Nullable String reason,
        Labels before,
        Labels after) {}
