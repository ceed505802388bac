/** The documentation that the door serves: landing page, merged OpenAPI description, Swagger UI. */
@NullMarked
package org.huiying.gateway.docs;

import org.jspecify.annotations.NullMarked;
