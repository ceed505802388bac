/**
 * Opinions: the matters that were found in mentions or registered by hand, with their numbers and titles; and what
 * people decided about them, told to the topology.
 */
@NullMarked
package org.huiying.monitoring.opinion;

import org.jspecify.annotations.NullMarked;
