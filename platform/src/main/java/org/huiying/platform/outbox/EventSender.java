package org.huiying.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.huiying.platform.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Puts numbered events on the wire: CloudEvents 1.0, Kafka binding, binary mode. */
final class EventSender {

    private static final Logger LOG = LoggerFactory.getLogger(EventSender.class);

    /** Takes the place of an event that the broker would never accept, so that its stream has no gap. */
    static final String PLACEHOLDER = "org.huiying.platform.Placeholder.v1";

    private final Producer<String, byte[]> producer;
    private final Json json;
    private final String source;

    /** @param source the {@code ce_source} of this service, for example {@code /330212/monitoring} */
    EventSender(Producer<String, byte[]> producer, Json json, String source) {
        this.producer = producer;
        this.json = json;
        this.source = source;
    }

    /** Sends all at once and waits; gives the positions that the broker has acknowledged. */
    Set<Long> sendAll(List<OutboxEvent> events) {
        var flying = new LinkedHashMap<OutboxEvent, Future<RecordMetadata>>();
        for (var event : events) {
            try {
                flying.put(event, producer.send(record(event, event.type(), event.payload())));
            } catch (KafkaException e) {
                LOG.warn("cannot send to {}: {}", event.topic(), e.toString());
                break; // the first block ends the batch: the others would wait as long, one by one
            }
        }
        var acknowledged = new HashSet<Long>();
        flying.forEach((event, future) -> {
            if (arrived(event, future)) {
                acknowledged.add(event.position());
            }
        });
        return acknowledged;
    }

    private boolean arrived(OutboxEvent event, Future<RecordMetadata> future) {
        try {
            future.get();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                LOG.error("event {} is too large for {}; a placeholder takes its number", event.id(), event.topic());
                return arrived(event, producer.send(record(event, PLACEHOLDER, "{}")));
            }
            if (!(e.getCause() instanceof TimeoutException)) {
                LOG.warn("event {} was not taken by {}", event.id(), event.topic(), e.getCause());
            }
            return false;
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxEvent event, String type, String payload) {
        var record = new ProducerRecord<String, byte[]>(
                event.topic(),
                event.partition(),
                event.occurredAt().toEpochMilli(),
                event.key(),
                payload.getBytes(StandardCharsets.UTF_8));
        headers(event, type)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private Map<String, String> headers(OutboxEvent event, String type) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id().toString());
        headers.put("ce_source", source);
        headers.put("ce_type", type);
        headers.put("ce_subject", event.key());
        headers.put("ce_time", event.occurredAt().toString());
        headers.put("ce_dataschema", "urn:huiying:schema:" + type);
        headers.put("ce_sequence", Long.toString(event.sequence()));
        headers.put("ce_epoch", Long.toString(event.epoch()));
        if (event.baseEpoch() != null && event.baseSequence() != null) {
            headers.put("ce_baseepoch", event.baseEpoch().toString());
            headers.put("ce_basesequence", event.baseSequence().toString());
        }
        for (Map.Entry<String, JsonNode> extension : json.tree(event.headers()).properties()) {
            headers.put(extension.getKey(), extension.getValue().asString());
        }
        headers.put("content-type", "application/json");
        return headers;
    }
}
