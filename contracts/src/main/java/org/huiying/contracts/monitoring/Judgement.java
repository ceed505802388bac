package org.huiying.contracts.monitoring;

import org.huiying.contracts.vocabulary.Judge;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was judged of a mention, and by whom.
 *
 * @param value what it was judged to be, {@code NONE} for none of the known values; null where nobody was sure
 * @param version version of the words or of the model that judged
 * @param score how sure it was: 0 to 1, two decimals
 */
public record Judgement(@Nullable String value, Judge by, String version, double score) {}
