/**
 * Requests that carry an {@code Idempotency-Key}: done once, answered as often as they are asked.
 */
@NullMarked
package org.huiying.platform.web.idempotency;

import org.jspecify.annotations.NullMarked;
