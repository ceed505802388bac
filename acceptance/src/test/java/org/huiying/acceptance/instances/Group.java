package org.huiying.acceptance.instances;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.huiying.contracts.Topics;
import org.huiying.contracts.vocabulary.Area;

/** The replicas as the broker sees them: who has which areas, and how far they are. */
final class Group implements AutoCloseable {

    private static final String NAME = "monitoring-detection";
    private static final short ONE = 1;

    private final Admin admin;

    Group(String bootstrap) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /** Without a limit of age, for the history may be older than what the topics usually keep. */
    void makeTopics() throws ExecutionException, InterruptedException {
        var wanted = List.of(Topics.MENTION, Topics.FINDING).stream()
                .map(t -> new NewTopic(t.name(), t.partitions(), ONE).configs(Map.of("retention.ms", "-1")))
                .toList();
        admin.createTopics(wanted).all().get();
    }

    /**
     * A replica that reads.
     *
     * @param id another one after each start
     */
    record Reader(String id, Set<Area> areas) {}

    /** The replicas by name, if all areas are being read by somebody and none is on the move; else nobody. */
    Map<String, Reader> readers() throws ExecutionException, InterruptedException {
        var described = admin.describeConsumerGroups(List.of(NAME)).all().get().get(NAME);
        if (described == null || described.groupState() != GroupState.STABLE) {
            return Map.of();
        }
        var readers = new TreeMap<String, Reader>();
        described.members().forEach(member -> {
            var replica = member.groupInstanceId().orElse("?").split("-", 2)[0];
            readers.put(replica, new Reader(member.consumerId(), areas(member)));
        });
        var read = readers.values().stream().mapToInt(r -> r.areas().size()).sum();
        return read == Area.values().length ? readers : Map.of();
    }

    private static Set<Area> areas(MemberDescription member) {
        return member.assignment().topicPartitions().stream()
                .filter(p -> p.topic().equals(Topics.MENTION.name()) && p.partition() < Area.values().length)
                .map(p -> Area.values()[p.partition()])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many mentions of each area have been read and what was found of them written. */
    Map<Area, Long> done() throws ExecutionException, InterruptedException {
        var done = new HashMap<Area, Long>();
        admin.listConsumerGroupOffsets(NAME)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((p, offset) -> {
                    if (offset != null
                            && p.topic().equals(Topics.MENTION.name())
                            && p.partition() < Area.values().length) {
                        done.put(Area.values()[p.partition()], offset.offset());
                    }
                });
        return done;
    }

    /** How many mentions of each area there are. */
    Map<Area, Long> sent() throws ExecutionException, InterruptedException {
        var ends = IntStream.range(0, Area.values().length)
                .mapToObj(i -> new TopicPartition(Topics.MENTION.name(), i))
                .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
        var sent = new HashMap<Area, Long>();
        admin.listOffsets(ends).all().get().forEach((p, end) -> sent.put(Area.values()[p.partition()], end.offset()));
        return sent;
    }

    @Override
    public void close() {
        admin.close();
    }
}
