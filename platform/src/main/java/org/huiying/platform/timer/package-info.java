/**
 * Deadlines as rows: each due row is acted on once, in the transaction that removes it, and an auditor watches.
 */
@NullMarked
package org.huiying.platform.timer;

import org.jspecify.annotations.NullMarked;
