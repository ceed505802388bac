/** Press conferences: called, held and recorded. */
@NullMarked
package org.huiying.response.followup.conference;

import org.jspecify.annotations.NullMarked;
