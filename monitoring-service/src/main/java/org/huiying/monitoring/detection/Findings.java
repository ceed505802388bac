package org.huiying.monitoring.detection;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.monitoring.detection.domain.state.Reorder.Held;
import org.huiying.platform.id.NameBasedIds;
import org.huiying.platform.json.Json;

/** Puts findings on the wire: everything is derived from the mention that caused them, so that a replay writes the same bytes. */
final class Findings {

    private static final UUID NAMESPACE = UUID.fromString("6f2b8c1e-4a56-5d0b-9a7e-330212000001");

    private final Json json = new Json();

    /** The id that belongs to a name, at every replay. */
    static UUID id(String name) {
        return NameBasedIds.v5(NAMESPACE, name);
    }

    Record<String, byte[]> record(FindingEvent finding, Held cause) {
        var headers = new RecordHeaders();
        headers(finding, cause).forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return new Record<>(
                finding.key(),
                json.write(finding).getBytes(StandardCharsets.UTF_8),
                finding.cluster().at().toEpochMilli(),
                headers);
    }

    private static Map<String, String> headers(FindingEvent finding, Held cause) {
        var type = Topics.catalog().of(finding).type();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put(
                "ce_id",
                id(finding.key() + "/" + cause.epoch() + "/" + finding.cluster().asOf())
                        .toString());
        headers.put("ce_source", cause.headers().getOrDefault("ce_source", "/monitoring"));
        headers.put("ce_type", type);
        headers.put("ce_subject", finding.key());
        headers.put("ce_time", finding.cluster().at().toString());
        headers.put("ce_dataschema", "urn:huiying:schema:" + type);
        headers.put("ce_epoch", Long.toString(cause.epoch()));
        headers.put("ce_exercise", Boolean.toString(finding.exercise()));
        copy(cause, "ce_correlationid", "ce_correlationid", headers);
        copy(cause, "ce_id", "ce_causationid", headers);
        copy(cause, "traceparent", "traceparent", headers);
        headers.put("content-type", "application/json");
        return headers;
    }

    private static void copy(Held cause, String from, String to, Map<String, String> headers) {
        var value = cause.headers().get(from);
        if (value != null) {
            headers.put(to, value);
        }
    }
}
