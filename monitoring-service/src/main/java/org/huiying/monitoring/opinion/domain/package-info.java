/**
 * What an opinion is, how it is named, and when its measurements are worth telling.
 */
@NullMarked
package org.huiying.monitoring.opinion.domain;

import org.jspecify.annotations.NullMarked;
