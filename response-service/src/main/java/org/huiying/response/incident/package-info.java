/**
 * The incident file: opened by whichever event comes first, its facts, the state computed from them, its timeline, and
 * what the office decides about it. Other features write into it through {@code IncidentFiles} and follow it through
 * {@code FileFollower}.
 */
@NullMarked
package org.huiying.response.incident;

import org.jspecify.annotations.NullMarked;
