/**
 * Identifiers: time-ordered ones for what is new, name-based ones for what can be derived.
 */
@NullMarked
package org.huiying.platform.id;

import org.jspecify.annotations.NullMarked;
