package org.huiying.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.huiying.contracts.Topics;
import org.huiying.platform.MessagingApplication.Ledger;
import org.huiying.testing.RealServers;
import org.huiying.testing.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each event is applied once, in the order of its stream, whatever the log does. */
@LedgerTest
class InboxTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Admin admin;

    @Autowired
    Environment environment;

    private SourceStream stream;

    @BeforeEach
    void begin() {
        stream = new SourceStream(scenario, ledger, jdbc);
    }

    @Test
    void theSameEventTwiceIsAppliedOnce() {
        var first = stream.publish("a");
        scenario.send(first);
        stream.publish("b");
        stream.awaitApplied("a", "b");
    }

    @Test
    void whatComesTooEarlyWaitsForTheGapToClose() {
        var events = stream.numbered("a", "b", "c", "d");
        scenario.send(events.get(0));
        scenario.send(events.get(2));
        scenario.send(events.get(3));
        await().until(() -> stream.parked() == 2);
        assertThat(stream.applied()).containsExactly("a");
        scenario.send(events.get(1));
        stream.awaitApplied("a", "b", "c", "d");
        assertThat(stream.parked()).isZero();
    }

    @Test
    void anyShuffleOfAStutteringLogComesOutInOrder() {
        var seed = System.nanoTime();
        var names = IntStream.range(0, 60).mapToObj(i -> "e" + i).toArray(String[]::new);
        var events = stream.numbered(names);
        var stutter = new ArrayList<>(events);
        stutter.addAll(events.subList(10, 40));
        Collections.shuffle(stutter, new Random(seed));
        stutter.forEach(scenario::send);
        await("seed " + seed).untilAsserted(() -> assertThat(stream.applied()).containsExactly(names));
    }

    @Test
    void aConsumerWhoseOffsetWasMovedByAnotherReadsOnFromThereAndDoublesNothing() {
        stream.publish("a");
        stream.awaitApplied("a");
        jdbc.sql("UPDATE inbox_offset SET next_offset = 0").update();
        stream.publish("b");
        stream.publish("c");
        stream.awaitApplied("a", "b", "c");
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsBeginning() throws Exception {
        stream.publish("a");
        stream.awaitApplied("a");
        var name = Topics.SOURCE.name();
        admin.deleteTopics(List.of(name)).all().get();
        await().ignoreExceptions().until(() -> {
            RealServers.createTopics(environment.getRequiredProperty("HUIYING_KAFKA"), List.of(Topics.SOURCE));
            return true;
        });
        stream.publish("b");
        stream.awaitApplied("a", "b");
    }
}
