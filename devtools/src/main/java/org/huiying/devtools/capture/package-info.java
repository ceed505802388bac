/** Keeps every mail and webhook that the stack sends, on disk before it is acknowledged, and shows them. */
@NullMarked
package org.huiying.devtools.capture;

import org.jspecify.annotations.NullMarked;
