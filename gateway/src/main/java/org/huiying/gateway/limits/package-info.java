/** What keeps one caller from taking the whole door: requests per second and size of a body. */
@NullMarked
package org.huiying.gateway.limits;

import org.jspecify.annotations.NullMarked;
