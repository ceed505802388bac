/** How much a published statement resembles an opinion. */
@NullMarked
package org.huiying.monitoring.clarification.domain;

import org.jspecify.annotations.NullMarked;
