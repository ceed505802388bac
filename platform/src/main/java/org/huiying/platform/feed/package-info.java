/**
 * Append-only lists with gapless positions in commit order, for readers that keep a cursor.
 */
@NullMarked
package org.huiying.platform.feed;

import org.jspecify.annotations.NullMarked;
