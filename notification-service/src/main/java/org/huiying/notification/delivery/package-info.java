/**
 * Messages to people: an intent is a row, a worker sends it after the commit, its fate is a row and an event.
 */
@NullMarked
package org.huiying.notification.delivery;

import org.jspecify.annotations.NullMarked;
