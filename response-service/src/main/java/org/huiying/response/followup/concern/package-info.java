/** The public's further questions: collected, answered, or put before a consultation. */
@NullMarked
package org.huiying.response.followup.concern;

import org.jspecify.annotations.NullMarked;
