/** What the intake takes and how it tells new items, measurements and repeats apart; pure. */
@NullMarked
package org.huiying.monitoring.mention.domain;

import org.jspecify.annotations.NullMarked;
