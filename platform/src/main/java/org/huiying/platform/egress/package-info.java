/**
 * Outgoing HTTP to addresses that people typed in: nothing inside the network can be reached unless it was opened; and the
 * signature of what is sent there.
 */
@NullMarked
package org.huiying.platform.egress;

import org.jspecify.annotations.NullMarked;
