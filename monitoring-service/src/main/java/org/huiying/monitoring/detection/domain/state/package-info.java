/**
 * What is remembered of an area: clusters as sums, their latest members, the order of numbers. Bounded, and rebuilt
 * from its store to exactly the same state.
 */
@NullMarked
package org.huiying.monitoring.detection.domain.state;

import org.jspecify.annotations.NullMarked;
