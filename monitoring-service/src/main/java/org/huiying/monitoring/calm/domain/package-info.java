/**
 * The calm rule as a pure function of measurements and time.
 */
@NullMarked
package org.huiying.monitoring.calm.domain;

import org.jspecify.annotations.NullMarked;
