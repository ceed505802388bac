package org.huiying.acceptance.instances;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiying.contracts.Topics;
import tools.jackson.databind.JsonNode;

/** Sends the records of a history at an even pace, on a thread of its own. */
final class Feed implements AutoCloseable {

    private final KafkaProducer<String, String> producer;
    private final AtomicInteger sent = new AtomicInteger();
    private final Thread thread;

    Feed(String bootstrap, List<JsonNode> records, double rate) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", true),
                new StringSerializer(),
                new StringSerializer());
        thread = Thread.ofPlatform().name("feed").start(() -> run(records, rate));
    }

    private void run(List<JsonNode> records, double rate) {
        var begin = System.nanoTime();
        Future<RecordMetadata> last = null;
        for (var i = 0; i < records.size(); i++) {
            LockSupport.parkNanos(begin + (long) (i * 1e9 / rate) - System.nanoTime());
            last = producer.send(History.onTheWire(Topics.MENTION.name(), records.get(i)));
            sent.incrementAndGet();
        }
        try {
            if (last != null) {
                last.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int sent() {
        return sent.get();
    }

    /** Returns when everything is sent. */
    void await() throws InterruptedException {
        thread.join();
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
