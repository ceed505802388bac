package org.huiying.monitoring.detection;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.huiying.monitoring.detection.domain.state.Reorder.Held;

/** A mention that cannot be applied, with the reason; its number is skipped, for an area never stops for one mention. */
final class DeadLetter {

    static final String REASON = "x-dead-letter-reason";

    private DeadLetter() {}

    static Record<String, byte[]> of(String key, Held held, String reason, long timestamp) {
        var headers = new RecordHeaders();
        held.headers().forEach((name, value) -> headers.add(name, bytes(value)));
        headers.add(REASON, bytes(reason));
        return new Record<>(key, bytes(held.body()), timestamp, headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
