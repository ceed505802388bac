package org.huiying.monitoring.detection;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/** How Kafka Streams runs the topology: exactly once, with short commits, and a state for these mentions alone. */
public final class DetectionStreams {

    private static final String APPLICATION = "monitoring-detection";

    private DetectionStreams() {}

    /**
     * State and membership are for these mentions alone: what hangs on lost ones must not get in the way.
     *
     * @param kafka how the broker is reached
     * @param mentions id of the topic of mentions
     */
    public static Properties properties(Map<String, Object> kafka, DetectionSettings settings, String mentions) {
        var properties = new Properties();
        properties.putAll(kafka);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, application(settings.generation()));
        properties.put(
                StreamsConfig.STATE_DIR_CONFIG,
                settings.stateDir().resolve(mentions).toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                settings.commitInterval().toMillis());
        properties.put(
                StreamsConfig.POLL_MS_CONFIG, settings.commitInterval().toMillis()); // a commit never waits longer
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, -1);
        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallRocks.class);
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                settings.instance() + "-" + mentions);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 1_500);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        return properties;
    }

    private static String application(int generation) {
        return generation == 1 ? APPLICATION : APPLICATION + "-" + generation;
    }
}
