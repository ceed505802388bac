/**
 * What the bureau has published before that resembles an opinion. A statement is read once, when it is heard of; asking
 * compares what was read then with the latest mentions.
 */
@NullMarked
package org.huiying.monitoring.clarification;

import org.jspecify.annotations.NullMarked;
