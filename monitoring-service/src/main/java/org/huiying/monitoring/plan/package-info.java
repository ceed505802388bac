/**
 * The plan as far as monitoring needs it: which version holds, when a matter is calm by it, and which section is in
 * charge of an area. Before any plan was heard of nothing is said, and nothing is guessed.
 */
@NullMarked
package org.huiying.monitoring.plan;

import org.jspecify.annotations.NullMarked;
