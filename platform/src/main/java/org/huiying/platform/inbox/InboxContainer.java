package org.huiying.platform.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.huiying.platform.config.TopicIds;
import org.huiying.platform.inbox.InboxRepository.Reason;
import org.huiying.platform.runtime.AfterCommit;
import org.huiying.platform.runtime.FailPoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerSeekAware;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes polls from the broker. A poll is one transaction: first the fence on its offsets, then its events. If one of
 * them is at fault the poll is done again record by record, so that only the poison and its successors are parked; an
 * outage is waited out.
 */
final class InboxContainer
        implements BatchAcknowledgingConsumerAwareMessageListener<String, byte[]>, ConsumerSeekAware {

    private static final Logger LOG = LoggerFactory.getLogger(InboxContainer.class);

    private final InboxProcessor processor;
    private final InboxRepository repository;
    private final OffsetRepository offsets;
    private final TransactionTemplate transaction;
    private final TopicIds topicIds;
    private final DeadLetterCopies copies;
    private final LogStarts logStarts;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();

    InboxContainer(
            InboxProcessor processor,
            InboxRepository repository,
            OffsetRepository offsets,
            TransactionTemplate transaction,
            TopicIds topicIds,
            DeadLetterCopies copies,
            LogStarts logStarts) {
        this.processor = processor;
        this.repository = repository;
        this.offsets = offsets;
        this.transaction = transaction;
        this.topicIds = topicIds;
        this.copies = copies;
        this.logStarts = logStarts;
    }

    @Override
    public void onPartitionsAssigned(Map<TopicPartition, Long> assignments, ConsumerSeekCallback callback) {
        for (var partition : assignments.keySet()) {
            var start = offsets.startAt(partition, topicIds.of(partition.topic()));
            positions.put(partition, start);
            callback.seek(partition.topic(), partition.partition(), start);
        }
        logStarts.learn(assignments.keySet());
    }

    @Override
    public void onMessage(
            List<ConsumerRecord<String, byte[]>> records,
            @Nullable Acknowledgment acknowledgment,
            @Nullable Consumer<?, ?> consumer) {
        try {
            inTransaction(records);
        } catch (Fenced e) {
            seekAgain(records, consumer);
            return;
        } catch (RuntimeException e) {
            if (Faults.isOutage(e)) {
                throw e;
            }
            LOG.warn("a poll of {} records fails and is done record by record", records.size(), e);
            oneByOne(records, consumer);
        }
        if (acknowledgment != null) {
            acknowledgment.acknowledge();
        }
    }

    private void oneByOne(List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        for (var record : records) {
            try {
                inTransaction(List.of(record));
            } catch (Fenced e) {
                seekAgain(records, consumer);
                return;
            } catch (RuntimeException e) {
                if (Faults.isOutage(e)) {
                    throw e;
                }
                park(record, e);
            }
        }
    }

    private void inTransaction(List<ConsumerRecord<String, byte[]>> records) {
        var ends = ends(records);
        transaction.executeWithoutResult(status -> {
            fence(ends);
            var whole = new ArrayList<Incoming>();
            var shortened = new ArrayList<Incoming>();
            for (var record : records) {
                var event = RecordReader.read(record);
                if (event.sequence() < 0) {
                    repository.park(event, Reason.UNREADABLE, "ce_sequence or ce_epoch is not a number");
                } else {
                    (logStarts.isShortened(record) ? shortened : whole).add(event);
                }
            }
            processor.apply(whole, false);
            processor.apply(shortened, true);
            FailPoint.hit("after-consume-before-commit");
        });
        positions.putAll(ends);
    }

    private void park(ConsumerRecord<String, byte[]> record, RuntimeException fault) {
        var event = RecordReader.read(record);
        var ends = ends(List.of(record));
        LOG.error("{} number {} of {} is poison and parked", event.topic(), event.sequence(), event.key(), fault);
        transaction.executeWithoutResult(status -> {
            fence(ends);
            if (event.numbered()) {
                repository.park(event, Reason.POISON, Faults.describe(fault));
            } else {
                repository.park(unnumbered(record, event), Reason.UNREADABLE, Faults.describe(fault));
            }
            AfterCommit.run(() -> copies.send(record, Faults.describe(fault)));
        });
        positions.putAll(ends);
    }

    private static Incoming unnumbered(ConsumerRecord<String, byte[]> record, Incoming event) {
        return new Incoming(
                event.topic(),
                event.key(),
                record.partition(),
                -1 - record.offset(),
                null,
                null,
                event.headers(),
                event.payload());
    }

    private void fence(Map<TopicPartition, Long> ends) {
        ends.forEach((partition, end) -> {
            if (!offsets.advance(partition, positions.getOrDefault(partition, -1L), end)) {
                throw new Fenced();
            }
        });
    }

    private void seekAgain(List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        for (var partition : ends(records).keySet()) {
            var next = offsets.next(partition).orElse(0L);
            LOG.warn("offset of {} has moved without us: reading on at {}", partition, next);
            positions.put(partition, next);
            if (consumer != null && consumer.assignment().contains(partition)) {
                consumer.seek(partition, next);
            }
        }
    }

    private static Map<TopicPartition, Long> ends(List<ConsumerRecord<String, byte[]>> records) {
        var ends = new LinkedHashMap<TopicPartition, Long>();
        records.forEach(r -> ends.merge(new TopicPartition(r.topic(), r.partition()), r.offset() + 1, Math::max));
        return new HashMap<>(ends);
    }

    static final Duration OUTAGE_PAUSE = Duration.ofSeconds(1);

    private static final class Fenced extends RuntimeException {
        Fenced() {
            super("another consumer has moved the offset", null, false, false);
        }
    }
}
