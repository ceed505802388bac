/** The real Kafka broker (KRaft) as a process of its own. */
@NullMarked
package org.huiying.standalone.kafka;

import org.jspecify.annotations.NullMarked;
