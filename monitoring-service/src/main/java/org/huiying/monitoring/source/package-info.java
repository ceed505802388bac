/**
 * Sources: feeds that the service reads by itself on an interval, with a health of their own. A source that fails or
 * falls silent is itself a warning. Nothing is fetched from private addresses unless the county allows it.
 */
@NullMarked
package org.huiying.monitoring.source;

import org.jspecify.annotations.NullMarked;
