package org.huiying.platform.inbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record from the log as text: what the inbox orders, parks and repairs before anybody reads its body. */
record Incoming(
        String topic,
        String key,
        long epoch,
        long sequence,
        @Nullable Long baseEpoch,
        @Nullable Long baseSequence,
        Map<String, String> headers,
        String payload) {

    Stream stream() {
        return new Stream(topic, key);
    }

    boolean numbered() {
        return sequence > 0;
    }

    Incoming withPayload(String repaired) {
        return new Incoming(topic, key, epoch, sequence, baseEpoch, baseSequence, headers, repaired);
    }

    /** All events of one key on one topic. */
    record Stream(String topic, String key) {}
}
