/** The one door of Huiying: everything that people and other systems call comes through here. */
@NullMarked
package org.huiying.gateway;

import org.jspecify.annotations.NullMarked;
