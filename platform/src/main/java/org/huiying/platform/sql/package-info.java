/** What repositories share about columns. */
@NullMarked
package org.huiying.platform.sql;

import org.jspecify.annotations.NullMarked;
