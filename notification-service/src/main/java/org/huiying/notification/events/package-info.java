/**
 * The feed of public events for catching up by cursor, and the heartbeat.
 */
@NullMarked
package org.huiying.notification.events;

import org.jspecify.annotations.NullMarked;
