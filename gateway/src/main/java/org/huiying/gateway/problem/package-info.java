/** How the gateway says no: every error of its own is an RFC 9457 problem in the caller's language. */
@NullMarked
package org.huiying.gateway.problem;

import org.jspecify.annotations.NullMarked;
