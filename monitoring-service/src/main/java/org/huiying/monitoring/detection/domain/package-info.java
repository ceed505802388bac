/**
 * How mentions become clusters: fold, join or open, measure, raise. Pure: the same mentions in the same numbers give
 * the same findings, down to the byte.
 */
@NullMarked
package org.huiying.monitoring.detection.domain;

import org.jspecify.annotations.NullMarked;
