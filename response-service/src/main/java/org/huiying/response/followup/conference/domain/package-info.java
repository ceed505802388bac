/** The life of a press conference from its calling to its record. */
@NullMarked
package org.huiying.response.followup.conference.domain;

import org.jspecify.annotations.NullMarked;
