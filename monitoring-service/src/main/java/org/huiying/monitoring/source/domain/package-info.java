/** How a source is doing, and what follows from a fetch; pure. */
@NullMarked
package org.huiying.monitoring.source.domain;

import org.jspecify.annotations.NullMarked;
