/** What follows a statement until the matter is calm: concerns, promises, press conferences and reports upwards. */
@NullMarked
package org.huiying.response.followup;

import org.jspecify.annotations.NullMarked;
