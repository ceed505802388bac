/**
 * Conventions of the HTTP doors: versions as ETags, opaque cursors, idempotency keys, size limits, and waiting a moment
 * for what another service has just announced.
 */
@NullMarked
package org.huiying.platform.web;

import org.jspecify.annotations.NullMarked;
