/** Which version of the plan holds at a moment. */
@NullMarked
package org.huiying.monitoring.plan.domain;

import org.jspecify.annotations.NullMarked;
