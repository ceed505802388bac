/** The real stack, started once for all acceptance tests of a JVM, and the small tools to talk to it from outside. */
@NullMarked
package org.huiying.acceptance.stack;

import org.jspecify.annotations.NullMarked;
