/** What came of the day: figures from the public API, the topics, mailbox and hooks, and whether the promises were kept. */
@NullMarked
package org.huiying.standalone.demo.summary;

import org.jspecify.annotations.NullMarked;
