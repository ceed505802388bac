package org.huiying.platform.inbox;

import java.util.Set;
import org.huiying.contracts.wire.Topic;

/**
 * Stores facts from topics. It runs in the transaction that also keeps its mark and its offset, each event once and in
 * the order of its stream; across streams any order can come. A fact is never refused: what throws parks the event and
 * all that follow it in its stream until somebody repairs it.
 */
public interface InboxListener {

    Set<Topic> topics();

    void on(Received event);
}
