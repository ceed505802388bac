package org.huiying.acceptance.instances;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiying.contracts.Topics;
import org.huiying.contracts.vocabulary.Area;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends the records of a history at an even pace, on a thread of its own, until all are sent or one cannot be. The second
 * half is held back until {@link #goOn}, so that however slowly they are read, there is something to come.
 */
final class Feed implements AutoCloseable {

    private final Producer<String, String> producer;
    private final List<JsonNode> records;
    private final double rate;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Thread thread;
    private volatile int hurryTo = -1;

    /** @param rate records a second */
    Feed(Producer<String, String> producer, List<JsonNode> records, double rate) {
        this.producer = producer;
        this.records = records;
        this.rate = rate;
        thread = Thread.ofPlatform().name("feed").start(this::run);
    }

    static Feed to(String bootstrap, List<JsonNode> records, double rate) {
        var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", true),
                new StringSerializer(),
                new StringSerializer());
        return new Feed(producer, records, rate);
    }

    private void run() {
        try {
            var due = System.nanoTime();
            for (var i = 0; i < records.size() && failure.get() == null; i++) {
                if (i == records.size() / 2) {
                    goOn.await();
                    due = System.nanoTime();
                }
                if (i > hurryTo && !pause(due)) {
                    return;
                }
                producer.send(History.onTheWire(Topics.MENTION.name(), records.get(i)), (_, e) -> keep(e));
                sent.incrementAndGet();
                due += (long) (1e9 / rate);
            }
            producer.flush();
        } catch (RuntimeException e) {
            keep(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until this reading of the clock; false if the feed is to end. */
    private static boolean pause(long until) {
        while (until - System.nanoTime() > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        return !Thread.currentThread().isInterrupted();
    }

    private void keep(@Nullable Exception e) {
        failure.compareAndSet(null, e);
    }

    int sent() {
        return sent.get();
    }

    /** Whether the second half has any of these areas. */
    boolean hasLeft(Set<Area> areas) {
        return firstLeft(areas).isPresent();
    }

    private OptionalInt firstLeft(Set<Area> areas) {
        return IntStream.range(records.size() / 2, records.size())
                .filter(i -> areas.contains(
                        Area.values()[records.get(i).get("partition").intValue()]))
                .findFirst();
    }

    /** Sends the second half, at once as far as the first record of these areas; fails if there is none. */
    void goOn(Set<Area> areas) {
        hurryTo =
                firstLeft(areas).orElseThrow(() -> new IllegalStateException("no mentions of " + areas + " are left"));
        goOn.countDown();
    }

    /** Returns when both halves are with the broker; fails with the first reason why it is not. */
    void await() throws InterruptedException {
        thread.join();
        var reason = failure.get();
        if (reason != null) {
            throw new IllegalStateException("the feed broke off after " + sent + " records", reason);
        }
    }

    /** Ends the feed wherever it is. */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
