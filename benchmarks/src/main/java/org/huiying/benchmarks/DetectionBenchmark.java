package org.huiying.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.platform.json.Json;
import org.huiying.testing.RealServers;

/**
 * A backlog of matched mentions in a real broker, read by a plain consumer, by a topology that only hands on, by the
 * detection on one core, and by two instances of it on a core each. A rate is counted while nobody starts any more: from
 * the first quarter of the backlog to its end.
 */
final class DetectionBenchmark {

    /** What can be measured. */
    static final List<String> ROUNDS = List.of("consumer", "passing", "one", "two");

    private static final String TOOL = "benchmarks/tools/TopologySpeed.java";
    private static final String HEAP = "-Xmx1g";

    private final Path checkout;
    private final int mentions;
    private final List<String> rounds;

    /** @param rounds of {@link #ROUNDS}, measured in this order */
    DetectionBenchmark(Path checkout, int mentions, List<String> rounds) {
        this.checkout = checkout;
        this.mentions = mentions;
        this.rounds = rounds;
    }

    void run() throws Exception {
        try (var jar = ServiceJar.of(checkout);
                var broker = RealServers.newKafka();
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
            admin.createTopics(List.of(new NewTopic(Topics.MENTION.name() + ".monitoring-detection.dlt", 1, (short) 1)))
                    .all()
                    .get();
            write(broker.bootstrap(), new Backlog(checkout, mentions));
            var one = 0.0;
            for (var round : rounds) {
                switch (round) {
                    case "consumer" -> consume(broker.bootstrap());
                    case "passing" -> measure(jar, broker.bootstrap(), admin, round, List.of(0));
                    case "one" -> one = measure(jar, broker.bootstrap(), admin, round, List.of(0));
                    case "two" -> {
                        var two = measure(jar, broker.bootstrap(), admin, round, List.of(0, 1));
                        Report.line("two instances: %.2f times one", two / one);
                    }
                    default -> throw new IllegalArgumentException("there is no round " + round);
                }
            }
        }
    }

    private static void write(String kafka, Backlog backlog) throws ExecutionException, InterruptedException {
        var json = new Json();
        var bytes = 0L;
        var sent = new ArrayList<Future<RecordMetadata>>();
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 20),
                new StringSerializer(),
                new StringSerializer())) {
            for (var i = 0; i < backlog.count(); i++) {
                var mention = backlog.mention(i);
                var body = json.write(mention);
                bytes += body.length();
                sent.add(producer.send(record(mention, body, i / Area.values().length + 1)));
            }
            for (var one : sent) {
                one.get();
            }
        }
        Report.line("%d matched mentions of %d characters of JSON", backlog.count(), bytes / backlog.count());
    }

    private static ProducerRecord<String, String> record(MentionEvent mention, String body, int number) {
        var sent =
                new ProducerRecord<>(Topics.MENTION.name(), mention.partition().orElseThrow(), mention.key(), body);
        Map.of(
                        "ce_id",
                        mention.mentionId().toString(),
                        "ce_type",
                        Topics.catalog().of(mention).type(),
                        "ce_source",
                        "/benchmark",
                        "ce_sequence",
                        "" + number,
                        "ce_epoch",
                        "1")
                .forEach((name, value) -> sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return sent;
    }

    private void consume(String kafka) {
        var partitions = IntStream.range(0, Area.values().length)
                .mapToObj(i -> new TopicPartition(Topics.MENTION.name(), i))
                .toList();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", kafka, "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var begin = System.nanoTime();
            for (var read = 0; read < mentions; ) {
                read += consumer.poll(Duration.ofMillis(100)).count();
            }
            Report.line(
                    "consumer: %,.0f mentions/s, a plain loop that reads and does nothing",
                    mentions / Report.seconds(begin));
        }
    }

    /** Mentions a second by instances that are pinned to these cores. */
    private double measure(ServiceJar jar, String kafka, Admin admin, String round, List<Integer> cores)
            throws IOException, InterruptedException, ExecutionException {
        var group = "benchmark-" + round;
        var what = round.equals("passing") ? round : "detection";
        var tool = checkout.resolve(TOOL).toString();
        try (var instances = new Instances()) {
            for (var core : cores) {
                var pinned = List.of("taskset", "-c", "" + core);
                instances.start(state -> jar.program(
                        pinned, HEAP, tool, List.of(kafka, state.toString(), group, "instance" + core, what)));
            }
            var progress = new Progress(admin, group, mentions);
            progress.await(instances::check);
            Report.line("%s: %,.0f mentions/s, %s; %s", round, progress.rate(), progress, instances.processorTime());
            return progress.rate();
        }
    }
}
