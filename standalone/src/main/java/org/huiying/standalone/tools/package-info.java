/** What operators ask a running stack: tokens, dumps, dead letters, sending again, a check of the machine. */
@NullMarked
package org.huiying.standalone.tools;

import org.jspecify.annotations.NullMarked;
