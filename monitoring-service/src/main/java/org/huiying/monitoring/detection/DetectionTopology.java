package org.huiying.monitoring.detection;

import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;
import org.huiying.contracts.Topics;

/**
 * Mentions and cluster decisions of an area stand in one partition; one processor with one store reads both and writes
 * findings. Nothing is shuffled again, nothing is random and no clock is read but to give up a gap.
 */
public final class DetectionTopology {

    /** Mentions that cannot be applied: a copy for operators. */
    public static final String DEAD_LETTERS = Topics.MENTION.name() + ".monitoring-detection.dlt";

    static final String STORE = "detection-area";

    private DetectionTopology() {}

    public static void addTo(StreamsBuilder builder, DetectionSettings settings) {
        builder.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
                        .withCachingEnabled());
        builder.stream(
                        List.of(Topics.MENTION.name(), Topics.CLUSTER_CONTROL.name()),
                        Consumed.with(Serdes.String(), Serdes.ByteArray()).withName("mentions-and-decisions"))
                .process(() -> new DetectionProcessor(settings), Named.as("detect"), STORE)
                .to(
                        (_, _, context) -> context.headers().lastHeader(DeadLetter.REASON) == null
                                ? Topics.FINDING.name()
                                : DEAD_LETTERS,
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("findings"));
    }
}
