/** The end of an incident: calm declared by the post of its grade, the after-action review, closure, and reopening. */
@NullMarked
package org.huiying.response.review;

import org.jspecify.annotations.NullMarked;
