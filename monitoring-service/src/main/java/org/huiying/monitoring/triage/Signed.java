package org.huiying.monitoring.triage;

import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/** Who decided, and why if they said so. */
record Signed(Post by, @Nullable String reason) {}
