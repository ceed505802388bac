/**
 * The detection topology: mentions and people's decisions in, findings out. The topology is a pure function of builder
 * and settings; Spring only starts it.
 */
@NullMarked
package org.huiying.monitoring.detection;

import org.jspecify.annotations.NullMarked;
