/**
 * One JSON mapper for columns and events: ISO times and durations, unknown fields ignored on reading.
 */
@NullMarked
package org.huiying.platform.json;

import org.jspecify.annotations.NullMarked;
