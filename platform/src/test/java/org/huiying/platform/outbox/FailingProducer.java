package org.huiying.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Loses the records that its fault names, placeholders never; what arrives is written to a log. */
final class FailingProducer extends MockProducer<String, byte[]> {

    private final Function<ProducerRecord<String, byte[]>, @Nullable RuntimeException> fault;
    private final List<ProducerRecord<String, byte[]>> log;

    FailingProducer(
            Function<ProducerRecord<String, byte[]>, @Nullable RuntimeException> fault,
            List<ProducerRecord<String, byte[]>> log) {
        super(true, null, new StringSerializer(), new ByteArraySerializer());
        this.fault = fault;
        this.log = log;
    }

    @Override
    public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
        var failure = type(record).equals(EventSender.PLACEHOLDER) ? null : fault.apply(record);
        if (failure != null) {
            return CompletableFuture.failedFuture(failure);
        }
        log.add(record);
        return super.send(record);
    }

    static String type(ProducerRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
