/**
 * The read path: each event is applied once, in the order of its stream, in one transaction with its mark and its offset.
 */
@NullMarked
package org.huiying.platform.inbox;

import org.jspecify.annotations.NullMarked;
