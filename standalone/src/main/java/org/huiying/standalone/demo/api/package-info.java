/** The public API as the demonstration uses it: calls in the name of accounts, answers, waiting with a deadline. */
@NullMarked
package org.huiying.standalone.demo.api;

import org.jspecify.annotations.NullMarked;
