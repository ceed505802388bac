/** A county's day, played into a running stack through its public doors. */
@NullMarked
package org.huiying.standalone.demo;

import org.jspecify.annotations.NullMarked;
