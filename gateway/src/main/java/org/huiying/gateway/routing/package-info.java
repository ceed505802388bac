/** Where a request goes and who may pass: addresses of the services, token check, forwarded headers. */
@NullMarked
package org.huiying.gateway.routing;

import org.jspecify.annotations.NullMarked;
