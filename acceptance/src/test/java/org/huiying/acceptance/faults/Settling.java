package org.huiying.acceptance.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.Topic;
import org.huiying.standalone.stack.Topology;
import org.jspecify.annotations.Nullable;

/** When everything that was begun is done: nothing waits to be sent, every consumer stands at the end of its streams. */
final class Settling {
    private static final Duration CALM = Duration.ofSeconds(3);
    private static final String DETECTION = "monitoring-detection";
    private static final String STILL_CHANGING = "figures that still change";

    private final RunningStack stack;
    private final Sql sql;

    Settling(RunningStack stack) {
        this.stack = stack;
        this.sql = new Sql(stack.databases());
    }

    /** Waits until nothing is left for a few seconds; answers what is left when the time is over. */
    List<String> await(Duration atMost) {
        var deadline = Instant.now().plus(atMost);
        var calmSince = Instant.now();
        var left = List.of("not looked yet");
        long sum = -1;
        while (Instant.now().isBefore(deadline)) {
            left = look();
            long now = left.isEmpty() ? progress() : -1;
            if (!left.isEmpty() || now != sum) {
                calmSince = Instant.now();
                sum = now;
                left = left.isEmpty() ? List.of(STILL_CHANGING) : left;
            } else if (Duration.between(calmSince, Instant.now()).compareTo(CALM) > 0) {
                return List.of();
            }
            pause();
        }
        return left;
    }

    private List<String> look() {
        try {
            var left = new ArrayList<String>();
            for (var service : Topology.SERVICES) {
                add(left, service + ": events to send", sql.number(service, "SELECT count(*) FROM outbox_event"));
                add(left, service + ": parked", sql.number(service, "SELECT count(*) FROM inbox_parked"));
                left.addAll(behind(service));
            }
            add(
                    left,
                    "messages to send",
                    sql.number("notification", "SELECT count(*) FROM delivery WHERE state = 'PENDING'"));
            add(left, "mentions to detect", mentionsToDetect());
            add(left, "findings to apply", findingsToApply());
            add(
                    left,
                    "signals to be told, at most every ten seconds",
                    sql.number("monitoring", "SELECT count(*) FROM timer WHERE kind = 'opinion-signals'"));
            return left;
        } catch (IllegalStateException | ExecutionException e) {
            return List.of(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void add(List<String> left, String what, long count) {
        if (count > 0) {
            left.add(count + " " + what);
        }
    }

    /** Streams of which a consumer has not applied the last number. */
    List<String> behind(String consumer) {
        var marks = new HashMap<String, String>();
        sql.rows(consumer, "SELECT topic || '/' || key, epoch || '/' || last_seq FROM inbox_mark")
                .forEach(row -> marks.put(row.getFirst(), row.getLast()));
        var behind = new ArrayList<String>();
        for (var topic : sql.column(consumer, "SELECT DISTINCT topic FROM inbox_offset")) {
            streams(topic).forEach((stream, last) -> {
                if (!last.equals(marks.get(stream))) {
                    behind.add(
                            consumer + " stands at " + marks.get(stream) + " of " + stream + ", which ends at " + last);
                }
            });
        }
        return behind;
    }

    /** The last number of each stream of a topic, as its writer has counted. */
    private Map<String, String> streams(String topic) {
        var writer = topic.substring(0, topic.indexOf('.'));
        var streams = new HashMap<String, String>();
        sql.rows(
                        writer,
                        "SELECT topic || '/' || key, epoch || '/' || last_seq FROM outbox_stream WHERE last_seq > 0 AND topic = '"
                                + topic + "'")
                .forEach(row -> streams.put(row.getFirst(), row.getLast()));
        return streams;
    }

    private long progress() {
        long sum = sql.number("monitoring", "SELECT count(*) FROM opinion_mention");
        for (var service : Topology.SERVICES) {
            sum += sql.number(
                    service,
                    "SELECT coalesce(sum(last_seq), 0) FROM outbox_stream WHERE topic <> 'notification.heartbeat.v1'");
        }
        return sum;
    }

    private long mentionsToDetect() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            var done = admin.listConsumerGroupOffsets(DETECTION)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return ends(admin, Topics.MENTION).entrySet().stream()
                    .mapToLong(end -> end.getValue() - read(done.get(end.getKey())))
                    .sum();
        }
    }

    /** No stream of an outbox: the topology writes them, and its last commit is a record that nobody reads. */
    private long findingsToApply() throws ExecutionException, InterruptedException {
        var topic = Topics.FINDING;
        var done = new HashMap<TopicPartition, Long>();
        sql.rows("monitoring", "SELECT partition, next_offset FROM inbox_offset WHERE topic = '" + topic.name() + "'")
                .forEach(row -> done.put(
                        new TopicPartition(topic.name(), Integer.parseInt(row.getFirst())),
                        Long.parseLong(row.getLast())));
        try (var admin = Admin.create(Map.of("bootstrap.servers", stack.kafka()))) {
            return ends(admin, topic).entrySet().stream()
                    .mapToLong(end -> Math.max(0, end.getValue() - 1 - done.getOrDefault(end.getKey(), 0L)))
                    .sum();
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Topic topic)
            throws ExecutionException, InterruptedException {
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        for (int partition = 0; partition < topic.partitions(); partition++) {
            latest.put(new TopicPartition(topic.name(), partition), OffsetSpec.latest());
        }
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private static long read(@Nullable OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
