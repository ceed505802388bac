/** Which services are ready, for operators, as JSON and as a page. */
@NullMarked
package org.huiying.gateway.status;

import org.jspecify.annotations.NullMarked;
