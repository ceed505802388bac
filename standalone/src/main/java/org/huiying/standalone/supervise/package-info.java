/** Starts the parts of a stack, watches them, restarts what dies and tells how they are. */
@NullMarked
package org.huiying.standalone.supervise;

import org.jspecify.annotations.NullMarked;
