/** What must be true before an incident is called calm, and what a review must say. */
@NullMarked
package org.huiying.response.review.domain;

import org.jspecify.annotations.NullMarked;
