/**
 * Who decided what about an opinion, when and why: each decision of a person is one entry, and none is ever changed.
 */
@NullMarked
package org.huiying.monitoring.history;

import org.jspecify.annotations.NullMarked;
