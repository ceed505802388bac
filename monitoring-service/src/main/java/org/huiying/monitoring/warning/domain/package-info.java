/**
 * Rules for warnings and how they are judged on what was said of an opinion; pure, so that a trial on history and the
 * running service cannot differ.
 */
@NullMarked
package org.huiying.monitoring.warning.domain;

import org.jspecify.annotations.NullMarked;
