/** Reports upwards, numbered within their incident. */
@NullMarked
package org.huiying.response.followup.report;

import org.jspecify.annotations.NullMarked;
