/**
 * Events of the notification service: what was delivered, acknowledged or left unanswered, and its heartbeat.
 */
@NullMarked
package org.huiying.contracts.notification;

import org.jspecify.annotations.NullMarked;
