/**
 * Alerts: which event alerts which posts, step by step, until one of them takes note.
 */
@NullMarked
package org.huiying.notification.alert;

import org.jspecify.annotations.NullMarked;
