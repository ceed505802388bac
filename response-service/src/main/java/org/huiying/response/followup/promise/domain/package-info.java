/** The life of a promise: made, kept or broken. */
@NullMarked
package org.huiying.response.followup.promise.domain;

import org.jspecify.annotations.NullMarked;
