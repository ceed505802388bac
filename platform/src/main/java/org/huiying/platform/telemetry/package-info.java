/**
 * Gauges of the plumbing, and the trace that an event carries across the broker.
 */
@NullMarked
package org.huiying.platform.telemetry;

import org.jspecify.annotations.NullMarked;
