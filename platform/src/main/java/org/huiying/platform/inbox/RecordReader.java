package org.huiying.platform.inbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads what the inbox must know of a record: its place in its stream. */
final class RecordReader {

    private RecordReader() {}

    /** Numbers below zero mark a record whose place cannot be read; 0 one that no outbox wrote. */
    static Incoming read(ConsumerRecord<String, byte[]> record) {
        var headers = new LinkedHashMap<String, String>();
        record.headers()
                .forEach(h ->
                        headers.put(h.key(), h.value() == null ? "" : new String(h.value(), StandardCharsets.UTF_8)));
        var payload = record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8);
        var key = record.key() == null ? "" : record.key();
        try {
            return new Incoming(
                    record.topic(),
                    key,
                    number(headers, "ce_epoch", 0L),
                    number(headers, "ce_sequence", 0L),
                    optional(headers, "ce_baseepoch"),
                    optional(headers, "ce_basesequence"),
                    headers,
                    payload);
        } catch (NumberFormatException e) {
            return unreadable(record, key, headers, payload);
        }
    }

    private static Incoming unreadable(
            ConsumerRecord<String, byte[]> record, String key, Map<String, String> headers, String payload) {
        return new Incoming(
                record.topic(), key, record.partition(), -1 - record.offset(), null, null, headers, payload);
    }

    private static long number(Map<String, String> headers, String name, long missing) {
        var text = headers.get(name);
        return text == null ? missing : Long.parseUnsignedLong(text);
    }

    private static @Nullable Long optional(Map<String, String> headers, String name) {
        var text = headers.get(name);
        return text == null ? null : Long.parseUnsignedLong(text);
    }
}
