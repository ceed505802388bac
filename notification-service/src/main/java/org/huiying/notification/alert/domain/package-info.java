/**
 * The life of an alert as a pure function: told, acknowledged, or gone on to the next step; silence is never an answer.
 */
@NullMarked
package org.huiying.notification.alert.domain;

import org.jspecify.annotations.NullMarked;
