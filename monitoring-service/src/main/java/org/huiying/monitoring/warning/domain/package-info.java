/**
 * Rules for warnings, how they are judged on what was said of an opinion, and when they look at it; pure: a trial on history
 * and the running service differ only in who counts.
 */
@NullMarked
package org.huiying.monitoring.warning.domain;

import org.jspecify.annotations.NullMarked;
