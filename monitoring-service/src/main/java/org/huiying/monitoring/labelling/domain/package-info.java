/** What a mention is labelled as, and how a correction changes that; pure. */
@NullMarked
package org.huiying.monitoring.labelling.domain;

import org.jspecify.annotations.NullMarked;
