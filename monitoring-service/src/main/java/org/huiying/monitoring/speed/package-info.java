/** How fast the door judges, without database, network and JSON; a tool, started by the benchmarks. */
@NullMarked
package org.huiying.monitoring.speed;

import org.jspecify.annotations.NullMarked;
