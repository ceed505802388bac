/** How fast the topology detects, alone: a tool, started by the benchmarks. */
@NullMarked
package org.huiying.monitoring.speed;

import org.jspecify.annotations.NullMarked;
