/** Reading of foreign tables: encodings, columns, times; pure. */
@NullMarked
package org.huiying.monitoring.importing.domain;

import org.jspecify.annotations.NullMarked;
