/**
 * Findings of the topology become opinions here, by the one writer; and what was measured of them, with its evidence,
 * is kept for reading.
 */
@NullMarked
package org.huiying.monitoring.finding;

import org.jspecify.annotations.NullMarked;
