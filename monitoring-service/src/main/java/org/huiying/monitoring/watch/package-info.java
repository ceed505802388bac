/**
 * Watch topics: what the sections look out for, as data that staff change and try on history. A change is compiled
 * into a new immutable set which every replica takes over by itself within seconds.
 */
@NullMarked
package org.huiying.monitoring.watch;

import org.jspecify.annotations.NullMarked;
