/** What repositories and handlers share about columns and locks. */
@NullMarked
package org.huiying.platform.sql;

import org.jspecify.annotations.NullMarked;
