/**
 * Tells the people on duty, waits for them to take note and tells the next; carries events to other systems.
 */
@NullMarked
package org.huiying.notification;

import org.jspecify.annotations.NullMarked;
