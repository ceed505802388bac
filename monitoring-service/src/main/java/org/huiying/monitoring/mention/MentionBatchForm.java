package org.huiying.monitoring.mention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.SourceType;
import org.jspecify.annotations.Nullable;

/** The body of a post as the description of the doors shows it; items are read one by one, see {@link MentionForms}. */
record MentionBatchForm(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = 1000)
        List<Item> mentions,

        boolean exercise) {

    /** One item; besides what is required, a title or a text. */
    record Item(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String source,

            @Nullable SourceType sourceType,
            @Nullable MediaLevel mediaLevel,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String externalId,

            @Nullable String url,
            @Nullable String title,
            @Nullable String text,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            Instant publishedAt,

            @Nullable Long views,
            @Nullable Long likes,
            @Nullable Long comments,
            @Nullable Long shares,
            @Nullable String platform,
            @Nullable String authorKey) {}
}
