package org.huiying.monitoring.replay;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.domain.Detection;
import org.huiying.platform.id.NameBasedIds;
import org.huiying.platform.json.Json;

/**
 * The records of {@code monitoring.mention.v1} that the service would have written, numbered without a gap in each area, so
 * that the same history can be sent through a broker. Their ids are derived: the same history gives the same records.
 */
final class OnTheWire {

    private static final UUID NAMESPACE = UUID.fromString("0d5b1f3e-7c1a-5b55-8b0e-330212000002");
    private static final String EPOCH = "1";

    private final Json json = new Json();
    private final Map<Area, Long> numbers = new EnumMap<>(Area.class);

    /** The next record: partition, key, timestamp, headers, and the body as the text that is sent. */
    Map<String, Object> record(MentionEvent event) {
        var number = numbers.merge(event.area(), 1L, Long::sum);
        var at = Detection.at(event);
        var line = new LinkedHashMap<String, Object>();
        line.put("partition", event.partition().orElseThrow());
        line.put("key", event.key());
        line.put("timestamp", at.toEpochMilli());
        line.put("headers", headers(event, number, at.toString()));
        line.put("body", json.write(event));
        return line;
    }

    private static Map<String, String> headers(MentionEvent event, long number, String at) {
        var type = Topics.catalog().of(event).type();
        var id = NameBasedIds.v5(NAMESPACE, event.key() + "/" + number).toString();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id);
        headers.put("ce_source", "/replay");
        headers.put("ce_type", type);
        headers.put("ce_subject", event.key());
        headers.put("ce_time", at);
        headers.put("ce_dataschema", "urn:huiying:schema:" + type);
        headers.put("ce_sequence", Long.toString(number));
        headers.put("ce_epoch", EPOCH);
        headers.put("ce_correlationid", id);
        headers.put("ce_exercise", Boolean.toString(event.exercise()));
        headers.put("content-type", "application/json");
        return headers;
    }
}
