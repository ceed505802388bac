package org.huiying.platform.inbox;

import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows, in a bootstrap only, which partitions no longer begin at 0: there the first number seen of an unknown stream is
 * taken as it comes. Everywhere else a stream begins at number 1.
 */
final class LogStarts {

    private final Admin admin;
    private final boolean bootstrap;
    private final Set<TopicPartition> shortened = ConcurrentHashMap.newKeySet();

    LogStarts(Admin admin, boolean bootstrap) {
        this.admin = admin;
        this.bootstrap = bootstrap;
    }

    void learn(Collection<TopicPartition> partitions) {
        if (!bootstrap) {
            return;
        }
        var earliest = partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.earliest()));
        try {
            admin.listOffsets(earliest).all().get(10, TimeUnit.SECONDS).forEach((partition, start) -> {
                if (start.offset() > 0) {
                    shortened.add(partition);
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("no answer about the beginnings of the logs", e);
        }
    }

    boolean isShortened(ConsumerRecord<?, ?> record) {
        return shortened.contains(new TopicPartition(record.topic(), record.partition()));
    }
}
