/**
 * Replay: the door and the detection of the service over the mentions of a file, at their own times, without the stack.
 * For trials of watch topics and for every figure of accuracy.
 */
@NullMarked
package org.huiying.monitoring.replay;

import org.jspecify.annotations.NullMarked;
