package org.huiying.response.statement;

import java.time.Instant;
import java.util.List;
import org.huiying.response.statement.domain.text.Fact;
import org.jspecify.annotations.Nullable;

/** One kept version of a text. */
public record StatementVersion(
        int version,
        String title,
        String body,
        List<Fact> facts,
        String contentSha256,
        @Nullable String note,
        Instant createdAt) {}
