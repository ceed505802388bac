/** Finding many terms in one pass over a text. */
@NullMarked
package org.huiying.monitoring.reading.domain.terms;

import org.jspecify.annotations.NullMarked;
