/**
 * What people's decisions leave of an opinion's figures: counted at once from the mentions that are listed, and measured by
 * the topology soon after, without anybody writing anew.
 */
@NullMarked
package org.huiying.monitoring.recount;

import org.jspecify.annotations.NullMarked;
