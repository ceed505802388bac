/** The boolean rules of watch topics and their evaluation; pure, and immutable once compiled. */
@NullMarked
package org.huiying.monitoring.watch.domain;

import org.jspecify.annotations.NullMarked;
