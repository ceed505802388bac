/** What the bureau promised in public, tracked to its date. */
@NullMarked
package org.huiying.response.followup.promise;

import org.jspecify.annotations.NullMarked;
