/** A small linear model over hashed n-grams: what it judges, how it scores a text, why. Pure and deterministic. */
@NullMarked
package org.huiying.monitoring.reading.domain.judging;

import org.jspecify.annotations.NullMarked;
