package org.huiying.response.statement.domain.text;

import org.jspecify.annotations.Nullable;

/**
 * One row of the fact table behind a statement.
 *
 * @param verifiedBy the post or unit that stands for the fact; null while nobody does
 */
public record Fact(
        String fact, @Nullable String source, @Nullable String verifiedBy) {

    public boolean verified() {
        return verifiedBy != null && !verifiedBy.isBlank();
    }
}
