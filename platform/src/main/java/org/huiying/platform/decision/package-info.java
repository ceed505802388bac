/**
 * The shape of every lifecycle: state and command in, next state and events or a refusal out. Pure Java, so that domain
 * packages may use it.
 */
@NullMarked
package org.huiying.platform.decision;

import org.jspecify.annotations.NullMarked;
