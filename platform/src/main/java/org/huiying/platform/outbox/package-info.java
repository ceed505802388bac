/**
 * The write path: events are numbered in the transaction that causes them and sent after it, in order per key, without end.
 */
@NullMarked
package org.huiying.platform.outbox;

import org.jspecify.annotations.NullMarked;
