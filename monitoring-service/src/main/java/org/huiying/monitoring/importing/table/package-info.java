/** Tables as files: CSV in the encodings that offices export, and XLSX, read line by line within limits. */
@NullMarked
package org.huiying.monitoring.importing.table;

import org.jspecify.annotations.NullMarked;
