package org.huiying.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.huiying.contracts.Topics;
import tools.jackson.databind.JsonNode;

/**
 * From the intake of a founding mention (its {@code foundAt}) to OpinionDetected read from Kafka by a plain consumer, and
 * to the alert's mail in the capture mailbox, while 200 mentions a second come in; two of them a second found a matter.
 */
final class ChainBenchmark {

    private static final int SECONDS = 60;
    private static final int BATCHES_A_SECOND = 20;
    private static final int BATCH = 10;

    private final Doors doors;
    private final Doors office;
    private final String kafka;
    private final Map<String, Instant> found = new HashMap<>();
    private final List<Long> detected = new ArrayList<>();

    ChainBenchmark(Doors doors, Doors office, String kafka) {
        this.doors = doors;
        this.office = office;
        this.kafka = kafka;
    }

    void run() throws Exception {
        var contact = Map.of("post", "DUTY_OFFICER", "channel", "EMAIL", "address", "bench@county.example");
        office.post("/contacts", contact);
        try (var consumer = consumer();
                var reader = Executors.newSingleThreadExecutor()) {
            var end = System.nanoTime() + Duration.ofSeconds(SECONDS + 10).toNanos();
            var reading = reader.submit(() -> read(consumer, end));
            send();
            reading.get();
        }
        Report.line("founding mentions sent %d, opinions detected %d", SECONDS * 2, detected.size());
        Report.latencies(
                "intake to OpinionDetected read from Kafka",
                detected.stream().mapToLong(Long::longValue).toArray());
        Report.latencies("intake to the alert in the mailbox", mails());
    }

    private void send() throws Exception {
        var mentions = new Mentions(System.nanoTime());
        var next = System.nanoTime();
        for (var i = 0; i < SECONDS * BATCHES_A_SECOND; i++) {
            LockSupport.parkNanos(next - System.nanoTime());
            next += 1_000_000_000L / BATCHES_A_SECOND;
            var batch = new ArrayList<Map<String, Object>>();
            for (var j = 0; j < BATCH; j++) {
                batch.add(j == 0 && i % (BATCHES_A_SECOND / 2) == 0 ? mentions.founding() : mentions.noise());
            }
            var answer = doors.post("/mentions", Map.of("mentions", batch));
            if (answer.statusCode() != 202) {
                Report.line("batch %d: %d %s", i, answer.statusCode(), answer.body());
            }
        }
    }

    private Void read(KafkaConsumer<String, byte[]> consumer, long end) {
        while (System.nanoTime() < end) {
            for (var record : consumer.poll(Duration.ofMillis(20))) {
                var type = new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.US_ASCII);
                if (type.endsWith("OpinionDetected.v1")) {
                    var incident = Doors.JSON.readTree(record.value()).get("incident");
                    var at = Instant.parse(incident.get("foundAt").asString());
                    found.put(incident.get("number").asString(), at);
                    detected.add(Duration.between(at, Instant.now()).toNanos());
                }
            }
        }
        return null;
    }

    private long[] mails() throws Exception {
        var first = new HashMap<String, Instant>();
        long last = 0;
        while (true) {
            var page = doors.mails("?limit=1000&after=" + last).get("items");
            if (page.isEmpty()) {
                break;
            }
            for (var mail : page) {
                last = mail.get("number").asLong();
                note(mail, first);
            }
        }
        return first.entrySet().stream()
                .mapToLong(mail -> Duration.between(found.get(mail.getKey()), mail.getValue())
                        .toNanos())
                .toArray();
    }

    /** The first mail about a matter counts; those to the other posts follow it at once. */
    private void note(JsonNode mail, Map<String, Instant> first) {
        var subject = mail.get("subject").asString();
        if (subject.contains("发现新舆情")) {
            found.keySet().stream()
                    .filter(subject::contains)
                    .forEach(number -> first.putIfAbsent(
                            number, Instant.parse(mail.get("receivedAt").asString())));
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.OPINION.name()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        consumer.poll(Duration.ofMillis(500));
        return consumer;
    }
}
