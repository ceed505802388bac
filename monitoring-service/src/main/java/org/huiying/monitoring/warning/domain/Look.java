package org.huiying.monitoring.warning.domain;

import org.jspecify.annotations.Nullable;

/**
 * What came of looking at an opinion.
 *
 * @param warning null where the rule is not met, or that is no news
 * @param rest until the rule looks again
 */
public record Look(@Nullable Judged warning, Rest rest) {}
