/** The trace of a request begins here, unless the caller brings one. */
@NullMarked
package org.huiying.gateway.tracing;

import org.jspecify.annotations.NullMarked;
