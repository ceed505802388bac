/** Masking of personal data before anything is stored; it prefers masking too much over too little. */
@NullMarked
package org.huiying.monitoring.reading.domain.masking;

import org.jspecify.annotations.NullMarked;
