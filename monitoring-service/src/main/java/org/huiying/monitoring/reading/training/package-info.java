/**
 * Training: makes the model that reads mentions from labelled samples and people's corrections, and says how good it
 * is. A tool, started by hand; nothing of it runs in the service. The same samples make the same bytes.
 */
@NullMarked
package org.huiying.monitoring.reading.training;

import org.jspecify.annotations.NullMarked;
