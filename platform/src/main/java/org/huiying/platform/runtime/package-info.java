/**
 * Loops, after-commit hooks and named points where a test may let the process die.
 */
@NullMarked
package org.huiying.platform.runtime;

import org.jspecify.annotations.NullMarked;
