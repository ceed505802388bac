/**
 * Mentions: the intake of public items, whichever door they come through. What is answered for is committed; what
 * matched a watch topic is announced; who wrote it is never known.
 */
@NullMarked
package org.huiying.monitoring.mention;

import org.jspecify.annotations.NullMarked;
