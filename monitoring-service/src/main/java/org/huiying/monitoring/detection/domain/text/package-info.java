/**
 * How two texts are compared: by their characters for copies, by their telling terms for the matter.
 */
@NullMarked
package org.huiying.monitoring.detection.domain.text;

import org.jspecify.annotations.NullMarked;
