/**
 * Signed webhooks for other systems, with retries, a delivery log and redelivery.
 */
@NullMarked
package org.huiying.notification.subscription;

import org.jspecify.annotations.NullMarked;
