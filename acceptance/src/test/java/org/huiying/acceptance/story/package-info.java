/**
 * Stories that people tell of the whole, played through the doors of the running stack.
 */
@NullMarked
package org.huiying.acceptance.story;

import org.jspecify.annotations.NullMarked;
