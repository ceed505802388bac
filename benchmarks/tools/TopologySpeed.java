import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.huiying.contracts.Topics;
import org.huiying.monitoring.detection.DetectionSettings;
import org.huiying.monitoring.detection.DetectionStreams;
import org.huiying.monitoring.detection.DetectionTopology;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Started from its source, with the classes of the service: no part of the product. Runs the topology alone, as the service does, until it is stopped: {@code KAFKA FOLDER GROUP INSTANCE WHAT}, where what is
 * {@code detection}, or {@code passing} for one that hands on what it reads and is the limit of any other. The system
 * property {@code commit} is the interval of the commits in milliseconds, if it is to be another than the service's.
 */
public final class TopologySpeed {

    private static final String ANY = "benchmark";
    private static final long COMMIT = 20;

    private TopologySpeed() {}

    public static void main(String[] words) throws InterruptedException {
        LoggingSystem.get(TopologySpeed.class.getClassLoader())
                .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        var settings = new DetectionSettings(
                Path.of(words[1]),
                words[3],
                1,
                Duration.ofMillis(Long.getLong("commit", COMMIT)),
                Duration.ofSeconds(10),
                1,
                new DetectionSettings.Heat(10, 3, 1, 5, 10, .1, Duration.ofHours(6)));
        var properties =
                DetectionStreams.properties(Map.of(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, words[0]), settings, ANY);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, words[2]);
        var builder = new StreamsBuilder();
        if (words[4].equals("detection")) {
            DetectionTopology.addTo(builder, settings);
        } else {
            passing(builder);
        }
        try (var streams = new KafkaStreams(builder.build(), properties)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> streams.close(Duration.ofSeconds(8)), "stop"));
            streams.start();
            new CountDownLatch(1).await();
        }
    }

    private static void passing(StreamsBuilder builder) {
        builder.stream(
                        List.of(Topics.MENTION.name(), Topics.CLUSTER_CONTROL.name()),
                        Consumed.with(Serdes.String(), Serdes.ByteArray()))
                .to(Topics.FINDING.name(), Produced.with(Serdes.String(), Serdes.ByteArray()));
    }
}
