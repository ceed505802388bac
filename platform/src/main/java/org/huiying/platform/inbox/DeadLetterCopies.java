package org.huiying.platform.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Puts a copy of a poison record on {@code <topic>.<group>.dlt} for operators; the parked row is what counts. */
final class DeadLetterCopies {

    private final Producer<String, byte[]> producer;
    private final MeterRegistry meters;
    private final String consumer;

    DeadLetterCopies(Producer<String, byte[]> producer, MeterRegistry meters, String consumer) {
        this.producer = producer;
        this.meters = meters;
        this.consumer = consumer;
    }

    static String topic(String topic, String consumer) {
        return topic + "." + consumer + ".dlt";
    }

    void send(ConsumerRecord<String, byte[]> record, String reason) {
        meters.counter("huiying.dead.letters", "topic", record.topic()).increment();
        var copy = new ProducerRecord<>(topic(record.topic(), consumer), record.key(), record.value());
        record.headers().forEach(copy.headers()::add);
        copy.headers().add("x-dead-letter-reason", reason.getBytes(StandardCharsets.UTF_8));
        producer.send(copy);
    }
}
