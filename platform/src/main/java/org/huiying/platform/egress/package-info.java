/**
 * Outgoing HTTP to addresses that people typed in: nothing inside the network can be reached unless it was opened.
 */
@NullMarked
package org.huiying.platform.egress;

import org.jspecify.annotations.NullMarked;
