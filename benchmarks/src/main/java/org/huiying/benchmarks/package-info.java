/**
 * Benchmarks: each prints its conditions, its figures and a limit of the same run beside them.
 */
@NullMarked
package org.huiying.benchmarks;

import org.jspecify.annotations.NullMarked;
