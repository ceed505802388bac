/**
 * Kills, wiped brokers and poison against the running stack, judged from outside: what was acknowledged must be there
 * once, in tables, topics and mailbox.
 */
@NullMarked
package org.huiying.acceptance.faults;

import org.jspecify.annotations.NullMarked;
