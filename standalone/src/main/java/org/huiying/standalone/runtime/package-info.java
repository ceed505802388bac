/** Turns the jars that production runs into what starts fastest here: unpacked, with AOT caches. */
@NullMarked
package org.huiying.standalone.runtime;

import org.jspecify.annotations.NullMarked;
