package org.huiying.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.Event;

/** An event that has its id and number, ready to be sent: once, twice, late, or never. */
public record Numbered(UUID id, long epoch, long sequence, Instant time, String correlationId, Event body) {

    /** The documented wire form: CloudEvents 1.0, Kafka binding, binary mode. */
    ProducerRecord<String, byte[]> record(byte[] json) {
        var topic = Topics.catalog().of(body).topic();
        var partition =
                body.partition().isPresent() ? Integer.valueOf(body.partition().getAsInt()) : null;
        var record = new ProducerRecord<String, byte[]>(topic.name(), partition, time.toEpochMilli(), body.key(), json);
        headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private Map<String, String> headers() {
        var entry = Topics.catalog().of(body);
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id.toString());
        headers.put("ce_source", "/" + Scenario.COUNTY + "/" + entry.topic().owner());
        headers.put("ce_type", entry.type());
        headers.put("ce_subject", body.key());
        headers.put("ce_time", time.toString());
        headers.put("ce_dataschema", "urn:huiying:schema:" + entry.type());
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("ce_epoch", Long.toString(epoch));
        headers.put("ce_correlationid", correlationId);
        headers.put("ce_exercise", Boolean.toString(body.exercise()));
        headers.put("content-type", "application/json");
        return headers;
    }
}
