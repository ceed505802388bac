/**
 * Grades that assessment decided, and what they froze. From the first on, response owns the matter. A grade may be heard
 * of before its opinion.
 */
@NullMarked
package org.huiying.monitoring.grade;

import org.jspecify.annotations.NullMarked;
