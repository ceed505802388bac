/** The incident file as people read it: put together from all features, listed, with its timeline, and as gauges. */
@NullMarked
package org.huiying.response.overview;

import org.jspecify.annotations.NullMarked;
