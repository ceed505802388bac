/**
 * How a post is reached: its standing contacts, and who is on duty when a roster says so.
 */
@NullMarked
package org.huiying.notification.contact;

import org.jspecify.annotations.NullMarked;
