package org.huiying.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.huiying.platform.MessagingApplication.Ledger;
import org.huiying.testing.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Poison stops its own stream only, until an operator has dealt with it. */
@LedgerTest
class DeadLettersTest {

    @Autowired
    Scenario scenario;

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeadLettersEndpoint deadLetters;

    private SourceStream stream;

    @BeforeEach
    void begin() {
        stream = new SourceStream(scenario, ledger, jdbc);
    }

    @Test
    void poisonParksItsSuccessorsAndNoOtherStream() {
        var other = new SourceStream(scenario, ledger, jdbc);
        for (var name : List.of("a", Ledger.POISON, "c")) {
            stream.publish(name);
        }
        other.publish("other");
        other.awaitApplied("other");
        await().until(() -> stream.parked() == 2);
        assertThat(stream.applied()).containsExactly("a");
        assertThat(deadLetters.list().stream()
                        .filter(p -> p.event().key().equals(stream.source().toString())))
                .extracting(p -> p.reason().name())
                .containsExactlyInAnyOrder("POISON", "GAP");
    }

    @Test
    void aRepairedPoisonIsReplayedWithItsSuccessorsInOrder() {
        for (var name : List.of("a", Ledger.POISON, "c", "d")) {
            stream.publish(name);
        }
        await().until(() -> stream.parked() == 3);
        var poison = deadLetters.list().stream()
                .filter(p -> p.event().key().equals(stream.source().toString())
                        && p.event().sequence() == 2)
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
        assertThat(stream.applied()).containsExactly("a", "mended", "c", "d");
        assertThat(stream.parked()).isZero();
    }

    @Test
    void aPoisonThatIsGivenUpLetsItsSuccessorsPass() {
        for (var name : List.of(Ledger.POISON, "b")) {
            stream.publish(name);
        }
        await().until(() -> stream.parked() == 2);
        var both = deadLetters.list().stream()
                .filter(p -> p.event().key().equals(stream.source().toString()))
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
        assertThat(stream.applied()).containsExactly("b");
    }

    @Test
    void poisonThatComesAgainAndNowAppliesIsNoLongerParked() {
        var poison = stream.publish(Ledger.POISON);
        await().until(() -> stream.parked() == 1);
        ledger.refusing.set(false);
        try {
            scenario.send(poison);
            stream.awaitApplied(Ledger.POISON);
            await().until(() -> stream.parked() == 0);
        } finally {
            ledger.refusing.set(true);
        }
    }

    private boolean act(DeadLettersEndpoint.Action action, Incoming event, @Nullable String payload) {
        return (Boolean) deadLetters
                .act(action, event.topic(), event.key(), event.epoch(), event.sequence(), payload)
                .get("done");
    }
}
