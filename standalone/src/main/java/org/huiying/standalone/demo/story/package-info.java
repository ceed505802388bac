/** The acts of the county's day, in the order in which they are played. */
@NullMarked
package org.huiying.standalone.demo.story;

import org.jspecify.annotations.NullMarked;
