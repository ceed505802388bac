package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.CARER;
import static org.huiying.monitoring.detection.MentionFixtures.FEES;
import static org.huiying.monitoring.detection.MentionFixtures.FEES_TOO;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.monitoring.MentionEvent.MentionErased;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.platform.json.Json;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the log does, each mention counts once and in its order. */
class DetectionOrderTest {

    private final Json json = new Json();

    @TempDir
    private Path folder;

    @AutoClose
    private TopologyDriver driver;

    @BeforeEach
    void start() {
        driver = new TopologyDriver(folder.resolve("first"));
    }

    @Test
    void whatStuttersInTheLogGivesTheSameFindingsDownToTheByte() {
        var events = aDay();
        events.forEach(e -> driver.send(e.number(), e.event()));
        var expected = driver.raw();

        for (var seed = 1; seed <= 5; seed++) {
            try (var other = new TopologyDriver(folder.resolve("replay-" + seed))) {
                stutter(events, new Random(seed)).forEach(e -> other.send(e.number(), e.event()));
                assertThat(other.raw()).as("seed %s", seed).isEqualTo(expected);
            }
        }
    }

    @Test
    void goesOnAfterARestartAsIfNothingHadHappened() {
        var events = aDay();
        events.forEach(e -> driver.send(e.number(), e.event()));
        var expected = driver.findings();

        var context = new MockProcessorContext<String, byte[]>(new Properties(), new TaskId(0, 0), folder.toFile());
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(DetectionTopology.STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        context.setRecordMetadata(Topics.MENTION.name(), 0, 0);
        for (var event : events) {
            var restarted = new DetectionProcessor(TopologyDriver.settings(folder)); // at each mention anew
            restarted.init(context);
            restarted.process(new Record<>(
                    event.event().key(),
                    json.write(event.event()).getBytes(StandardCharsets.UTF_8),
                    0,
                    TopologyDriver.headers(
                            1,
                            event.number(),
                            Topics.catalog().of(event.event()).type())));
        }
        assertThat(context.forwarded().stream()
                        .map(f -> new String((byte[]) f.record().value(), StandardCharsets.UTF_8)))
                .isEqualTo(expected.stream().map(json::write).toList());
    }

    @Test
    void aMissingMentionIsWaitedForAndThenGivenUp() {
        driver.send(1, mention("a", FEES).event());
        driver.send(3, mention("c", FEES_TOO).event());
        assertThat(driver.findings()).hasSize(1);

        driver.advance(Duration.ofSeconds(11));
        assertThat(driver.findings()).as("after one look").isEmpty();
        driver.advance(Duration.ofSeconds(11));
        assertThat(driver.findings()).as("after two").hasSize(1);

        driver.send(2, mention("b", CARER).event());
        assertThat(driver.findings()).as("too late").isEmpty();
    }

    @Test
    void aPoisonMentionGoesToTheDeadLettersAndItsAreaGoesOn() {
        driver.send(1, mention("a", FEES).event());
        driver.sendRaw(2, "org.huiying.monitoring.MentionCollected.v1", "{\"mentionId\":17}");
        driver.send(3, mention("c", FEES_TOO).event());

        assertThat(driver.findings()).hasSize(2);
        assertThat(driver.deadLetters()).hasSize(1);
    }

    @Test
    void passesOverWhatANewerWriterAdded() {
        driver.sendRaw(1, "org.huiying.monitoring.MentionPraised.v1", "{}");
        driver.send(2, mention("a", FEES).event());

        assertThat(driver.findings()).hasSize(1);
        assertThat(driver.deadLetters()).isEmpty();
    }

    @Test
    void numbersBeginAnewInANewEpoch() {
        driver.send(1, mention("a", FEES).event());
        driver.sendIn(2, 1, mention("b", FEES_TOO).event());
        driver.send(2, mention("late", CARER).event());

        assertThat(driver.findings()).hasSize(2);
    }

    private record One(long number, MentionEvent event) {}

    /** Forty mentions over a day: three matters, copies, measurements and one erasure. */
    private static List<One> aDay() {
        var texts = List.of(FEES, FEES_TOO, CARER, FEES + "转", "临河镇老年食堂午餐涨价太多老人说吃不起了希望降一点");
        var events = new ArrayList<One>();
        for (var i = 1; i <= 40; i++) {
            var at = Duration.ofMinutes(i * 33L);
            var plain = mention("d" + i, texts.get(i % texts.size()) + (i % 3 == 0 ? "又来了" + i : ""));
            MentionEvent event = switch (i % 10) {
                case 7 ->
                    new MentionMeasured(
                            mention("d" + (i - 3), "").mentionId(),
                            Area.ELDERLY_CARE,
                            false,
                            new Counters(i * 100L, i, i, 0),
                            MentionFixtures.NOON.plus(at));
                case 9 ->
                    new MentionErased(
                            mention("d" + (i - 8), "").mentionId(),
                            Area.ELDERLY_CARE,
                            false,
                            MentionFixtures.NOON.plus(at));
                default -> plain.at(at).seenBy(i * 10L).event();
            };
            events.add(new One(i, event));
        }
        return events;
    }

    /** Every third one twice, and neighbours out of order; the first comes first. */
    private static List<One> stutter(List<One> events, Random random) {
        var all = new ArrayList<>(events);
        for (var i = 0; i < events.size(); i += 3) {
            all.add(Math.min(all.size(), all.indexOf(events.get(i)) + 1 + random.nextInt(3)), events.get(i));
        }
        for (var i = 0; i + 5 < all.size(); i += 5) {
            Collections.shuffle(all.subList(i, i + 5), random);
        }
        return all;
    }
}
