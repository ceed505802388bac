/**
 * Warnings: rules that people write for volume, speed, media level and words of opinions, judged whenever a mention joins
 * one, and tried on history before.
 */
@NullMarked
package org.huiying.monitoring.warning;

import org.jspecify.annotations.NullMarked;
