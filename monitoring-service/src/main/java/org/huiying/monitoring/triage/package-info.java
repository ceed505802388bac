/**
 * What people decide about an opinion before it is graded: whether it is real and ours, and what belongs together.
 */
@NullMarked
package org.huiying.monitoring.triage;

import org.jspecify.annotations.NullMarked;
