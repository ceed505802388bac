/**
 * How any event is described: its topic, its stable type string and its key, without a word about what it means.
 */
@NullMarked
package org.huiying.contracts.wire;

import org.jspecify.annotations.NullMarked;
