/** What a local stack consists of: its parts, ports, folders and secrets, as data. */
@NullMarked
package org.huiying.standalone.stack;

import org.jspecify.annotations.NullMarked;
