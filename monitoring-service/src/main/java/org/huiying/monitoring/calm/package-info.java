/**
 * When a matter subsides, is calm, and comes back: derived from the last measurements and the plan's rule by timers,
 * because silence writes no events.
 */
@NullMarked
package org.huiying.monitoring.calm;

import org.jspecify.annotations.NullMarked;
