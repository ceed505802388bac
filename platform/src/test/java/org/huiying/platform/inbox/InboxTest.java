package org.huiying.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.platform.MessagingApplication.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.huiying.contracts.Topics;
import org.huiying.platform.MessagingApplication;
import org.huiying.platform.MessagingApplication.Ledger;
import org.huiying.testing.Numbered;
import org.huiying.testing.RealServers;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest(
        classes = MessagingApplication.class,
        properties = {"spring.application.name=ledger", "spring.config.import=classpath:platform.yaml"})
class InboxTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeadLettersEndpoint deadLetters;

    @Autowired
    Admin admin;

    @Autowired
    Environment environment;

    private final UUID source = UUID.randomUUID();

    @Test
    void theSameEventTwiceIsAppliedOnce() {
        var first = scenario.publish(event(source, "a"));
        scenario.send(first);
        scenario.publish(event(source, "b"));
        awaitLedger("a", "b");
    }

    @Test
    void whatComesTooEarlyWaitsForTheGapToClose() {
        var events = numbered("a", "b", "c", "d");
        scenario.send(events.get(0));
        scenario.send(events.get(2));
        scenario.send(events.get(3));
        await().until(() -> parked() == 2);
        assertThat(ledger.of(source)).containsExactly("a");
        scenario.send(events.get(1));
        awaitLedger("a", "b", "c", "d");
        assertThat(parked()).isZero();
    }

    @Test
    void anyShuffleOfAStutteringLogComesOutInOrder() {
        var seed = System.nanoTime();
        var names = IntStream.range(0, 60).mapToObj(i -> "e" + i).toArray(String[]::new);
        var events = numbered(names);
        var stutter = new ArrayList<>(events);
        stutter.addAll(events.subList(10, 40));
        Collections.shuffle(stutter, new Random(seed));
        stutter.forEach(scenario::send);
        await("seed " + seed).untilAsserted(() -> assertThat(ledger.of(source)).containsExactly(names));
    }

    @Test
    void poisonParksItsSuccessorsAndNoOtherStream() {
        var other = UUID.randomUUID();
        for (var name : List.of("a", Ledger.POISON, "c")) {
            scenario.publish(event(source, name));
        }
        scenario.publish(event(other, "other"));
        await().untilAsserted(() -> assertThat(ledger.of(other)).containsExactly("other"));
        await().until(() -> parked() == 2);
        assertThat(ledger.of(source)).containsExactly("a");
        assertThat(deadLetters.list().stream().filter(p -> p.event().key().equals(source.toString())))
                .extracting(p -> p.reason().name())
                .containsExactlyInAnyOrder("POISON", "GAP");
    }

    @Test
    void aRepairedPoisonIsReplayedWithItsSuccessorsInOrder() {
        for (var name : List.of("a", Ledger.POISON, "c", "d")) {
            scenario.publish(event(source, name));
        }
        await().until(() -> parked() == 3);
        var poison = deadLetters.list().stream()
                .filter(p ->
                        p.event().key().equals(source.toString()) && p.event().sequence() == 2)
                .findFirst()
                .orElseThrow()
                .event();
        assertThat(act(DeadLettersEndpoint.Action.REPLAY, poison, null))
                .as("still poison")
                .isFalse();
        assertThat(act(
                        DeadLettersEndpoint.Action.REPAIR,
                        poison,
                        poison.payload().replace("poison", "mended")))
                .isTrue();
        assertThat(act(DeadLettersEndpoint.Action.REPLAY, poison, null)).isTrue();
        assertThat(ledger.of(source)).containsExactly("a", "mended", "c", "d");
        assertThat(parked()).isZero();
    }

    @Test
    void aPoisonThatIsGivenUpLetsItsSuccessorsPass() {
        for (var name : List.of(Ledger.POISON, "b")) {
            scenario.publish(event(source, name));
        }
        await().until(() -> parked() == 2);
        var both = deadLetters.list().stream()
                .filter(p -> p.event().key().equals(source.toString()))
                .toList();
        var second = both.stream()
                .filter(p -> p.event().sequence() == 2)
                .findFirst()
                .orElseThrow()
                .event();
        assertThat(act(DeadLettersEndpoint.Action.DISCARD, second, null))
                .as("not the next one")
                .isFalse();
        var first = both.stream()
                .filter(p -> p.event().sequence() == 1)
                .findFirst()
                .orElseThrow()
                .event();
        assertThat(act(DeadLettersEndpoint.Action.DISCARD, first, null)).isTrue();
        assertThat(ledger.of(source)).containsExactly("b");
    }

    @Test
    void poisonThatComesAgainAndNowAppliesIsNoLongerParked() {
        var poison = scenario.publish(event(source, Ledger.POISON));
        await().until(() -> parked() == 1);
        ledger.refusing.set(false);
        try {
            scenario.send(poison);
            awaitLedger(Ledger.POISON);
            await().until(() -> parked() == 0);
        } finally {
            ledger.refusing.set(true);
        }
    }

    @Test
    void aConsumerWhoseOffsetWasMovedByAnotherReadsOnFromThereAndDoublesNothing() {
        scenario.publish(event(source, "a"));
        awaitLedger("a");
        jdbc.sql("UPDATE inbox_offset SET next_offset = 0").update();
        scenario.publish(event(source, "b"));
        scenario.publish(event(source, "c"));
        awaitLedger("a", "b", "c");
    }

    @Test
    void aTopicThatWasMadeAnewIsReadFromItsBeginning() throws Exception {
        scenario.publish(event(source, "a"));
        awaitLedger("a");
        var name = Topics.SOURCE.name();
        admin.deleteTopics(List.of(name)).all().get();
        await().ignoreExceptions().until(() -> {
            RealServers.createTopics(environment.getRequiredProperty("HUIYING_KAFKA"), List.of(Topics.SOURCE));
            return true;
        });
        scenario.publish(event(source, "b"));
        awaitLedger("a", "b");
    }

    private boolean act(
            DeadLettersEndpoint.Action action, Incoming event, @org.jspecify.annotations.Nullable String payload) {
        return (Boolean) deadLetters
                .act(action, event.topic(), event.key(), event.epoch(), event.sequence(), payload)
                .get("done");
    }

    private List<Numbered> numbered(String... names) {
        return List.of(names).stream()
                .map(n -> scenario.number(event(source, n)))
                .toList();
    }

    private void awaitLedger(String... names) {
        await().untilAsserted(() -> assertThat(ledger.of(source)).containsExactly(names));
    }

    private long parked() {
        return jdbc.sql("SELECT count(*) FROM inbox_parked WHERE key = :key")
                .param("key", source.toString())
                .query(Long.class)
                .single();
    }
}
