/** The life of a concern from the question to its answer. */
@NullMarked
package org.huiying.response.followup.concern.domain;

import org.jspecify.annotations.NullMarked;
