package org.huiying.acceptance.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.huiying.acceptance.stack.Until;
import org.huiying.contracts.vocabulary.Area;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A feed that breaks off must not look like one that has sent everything. */
@Timeout(30)
class FeedTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FAST = 1_000_000;
    private static final Set<Area> ALL = Set.of(Area.values());
    private static final double NEVER = 1e-6;

    /** Kafka's own stand-in; refuses one record, at once or when asked for the acknowledgement. */
    private static final class Refusing extends MockProducer<String, String> {
        private final String refused;
        private final boolean atOnce;

        Refusing(String refused, boolean atOnce) {
            super(false, null, new StringSerializer(), new StringSerializer());
            this.refused = refused;
            this.atOnce = atOnce;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> record, Callback callback) {
            var refuses = record.value().equals(refused);
            if (refuses && atOnce) {
                throw new RecordTooLargeException(refused);
            }
            var answer = super.send(record, callback);
            if (refuses) {
                errorNext(new RecordTooLargeException(refused));
            } else {
                completeNext();
            }
            return answer;
        }
    }

    @Test
    void sendsAllInTheirOrder() throws InterruptedException {
        var producer = new Refusing("none", true);
        try (var feed = new Feed(producer, records(5), FAST)) {
            feed.goOn(ALL);
            feed.await();
            assertThat(feed.sent()).isEqualTo(5);
        }
        assertThat(producer.history()).extracting(ProducerRecord::value).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void aRecordThatCannotBeSentIsToldToWhoeverWaits() {
        try (var feed = new Feed(new Refusing("2", true), records(5), FAST)) {
            feed.goOn(ALL);
            assertThatThrownBy(feed::await)
                    .hasMessageContaining("after 2 records")
                    .hasCauseInstanceOf(RecordTooLargeException.class);
        }
    }

    @Test
    void aRecordThatIsNotAcknowledgedIsToldThoughItWasSent() {
        try (var feed = new Feed(new Refusing("2", false), records(5), FAST)) {
            feed.goOn(ALL);
            assertThatThrownBy(feed::await).hasCauseInstanceOf(RecordTooLargeException.class);
        }
    }

    @Test
    void theSecondHalfWaitsAndThenHurriesToTheFirstOfTheAreas() {
        var producer = new Refusing("none", true);
        try (var feed = new Feed(producer, records(8), FAST)) {
            awaitSent(feed, 4);
            assertThatThrownBy(() -> feed.goOn(Set.of(Area.values()[3]))).hasMessageContaining("are left");
            assertThat(producer.history()).hasSize(4);
        }
        try (var feed = new Feed(new Refusing("none", true), records(2), NEVER)) {
            awaitSent(feed, 1);
            feed.goOn(Set.of(Area.values()[1]));
            awaitSent(feed, 2);
        }
    }

    @Test
    void closingEndsAFeedThatWaits() {
        var producer = new Refusing("none", true);
        var feed = new Feed(producer, records(4), NEVER);
        awaitSent(feed, 1);
        feed.close();
        assertThat(producer.closed()).isTrue();
        assertThat(producer.history()).hasSize(1);
    }

    private static void awaitSent(Feed feed, int count) {
        Until.so(count + " records", Duration.ofSeconds(10), () -> feed.sent() == count);
    }

    /** One for each area in turn. */
    private static List<JsonNode> records(int count) {
        return IntStream.range(0, count)
                .<JsonNode>mapToObj(i -> JSON.valueToTree(Map.of(
                        "partition",
                        i,
                        "timestamp",
                        1,
                        "key",
                        "k",
                        "body",
                        "" + i,
                        "headers",
                        Map.of("ce_id", "" + i))))
                .toList();
    }
}
