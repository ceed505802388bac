/** What deadlines an incident has, and what becomes of each: pure functions of its facts, its procedure and the time. */
@NullMarked
package org.huiying.response.clock.domain;

import org.jspecify.annotations.NullMarked;
