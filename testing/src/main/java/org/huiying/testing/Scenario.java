package org.huiying.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.Event;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays the other services: writes their events as they travel, numbered without gaps per topic and key, and waits for
 * what the service under test publishes. Not for several threads at once.
 */
public final class Scenario implements AutoCloseable {

    /** The fictional county of all tests. */
    public static final String COUNTY = "330212";

    private static final long EPOCH = 1;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    /** An event as it was read from Kafka, with its headers. */
    public record Seen<E extends Event>(E body, Map<String, String> headers, ConsumerRecord<String, byte[]> raw) {}

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Seen<Event>> seen = new ArrayList<>();

    /** A scenario on the given broker. */
    public Scenario(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap, ProducerConfig.ACKS_CONFIG, "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Numbers an event and sends it. */
    public Numbered publish(Event event) {
        var numbered = number(event);
        send(numbered);
        return numbered;
    }

    /** Gives an event its id and the next number of its topic and key, without sending it: the stuff of gaps. */
    public Numbered number(Event event) {
        var stream = Topics.catalog().of(event).topic().name() + "|" + event.key();
        var sequence = sequences.merge(stream, 1L, Long::sum);
        return new Numbered(
                UUID.randomUUID(),
                EPOCH,
                sequence,
                Instant.now(),
                UUID.randomUUID().toString(),
                event);
    }

    /** Sends what was numbered, in the order given; the same one may be sent again. */
    public void send(Numbered... events) {
        try {
            for (var event : events) {
                producer.send(event.record(JSON.writeValueAsBytes(event.body())))
                        .get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for an event that fits, past ones included, and gives its body. */
    public <E extends Event> E await(Class<E> type, Predicate<E> fits) {
        return awaitSeen(type, fits).body();
    }

    /** Waits for an event that fits, past ones included, and gives it with its headers. */
    public <E extends Event> Seen<E> awaitSeen(Class<E> type, Predicate<E> fits) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var found = find(type, fits);
            if (found.isPresent()) {
                return found.get();
            }
            read(Duration.ofMillis(200));
        }
        throw new AssertionError("no fitting " + type.getSimpleName() + " within " + PATIENCE.toSeconds()
                + " s; read so far: " + summary());
    }

    /** All events of a type that are in the log by now, in the order of their partitions. */
    public <E extends Event> List<E> all(Class<E> type) {
        drain();
        return seen.stream()
                .map(Seen::body)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
        consumer.close();
    }

    private void drain() {
        assign();
        var ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            read(Duration.ofMillis(200));
        }
    }

    private void read(Duration timeout) {
        assign();
        for (var record : consumer.poll(timeout)) {
            var headers = new HashMap<String, String>();
            record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
            Topics.catalog()
                    .find(headers.getOrDefault("ce_type", ""))
                    .ifPresent(entry -> seen.add(
                            new Seen<>(JSON.readValue(record.value(), entry.body()), Map.copyOf(headers), record)));
        }
    }

    private void assign() {
        if (consumer.assignment().isEmpty()) {
            var partitions = Topics.catalog().topics().stream()
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
        }
    }

    private <E extends Event> Optional<Seen<E>> find(Class<E> type, Predicate<E> fits) {
        return seen.stream()
                .filter(one -> type.isInstance(one.body()) && fits.test(type.cast(one.body())))
                .map(one -> new Seen<>(type.cast(one.body()), one.headers(), one.raw()))
                .findFirst();
    }

    private List<String> summary() {
        return seen.stream()
                .map(one ->
                        one.body().getClass().getSimpleName() + " " + one.raw().key())
                .toList();
    }
}
