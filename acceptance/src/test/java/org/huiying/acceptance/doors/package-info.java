/** Every described door of the running whole, tried with what it must refuse. */
@NullMarked
package org.huiying.acceptance.doors;

import org.jspecify.annotations.NullMarked;
