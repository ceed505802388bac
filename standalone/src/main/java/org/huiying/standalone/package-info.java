/** The command line of the local run: one class per group of commands. */
@NullMarked
package org.huiying.standalone;

import org.jspecify.annotations.NullMarked;
