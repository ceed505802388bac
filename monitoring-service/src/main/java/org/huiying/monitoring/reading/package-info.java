/**
 * Reading: turns the raw text of a public item into what may be kept and judged, that is normalised, personal data
 * masked, classified. Loads its word lists from the folder {@code reading} of the class path.
 */
@NullMarked
package org.huiying.monitoring.reading;

import org.jspecify.annotations.NullMarked;
