/**
 * The deadlines of an incident: set by the plan's procedure, kept in line with the file's facts, and ticking by timers
 * that survive restarts.
 */
@NullMarked
package org.huiying.response.clock;

import org.jspecify.annotations.NullMarked;
