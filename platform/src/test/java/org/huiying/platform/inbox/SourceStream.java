package org.huiying.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.platform.MessagingApplication.event;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiying.platform.MessagingApplication.Ledger;
import org.huiying.testing.Numbered;
import org.huiying.testing.Scenario;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stream of a source of its own: what is sent of it, what the ledger has of it, and what is parked. */
record SourceStream(UUID source, Scenario scenario, Ledger ledger, JdbcClient jdbc) {

    SourceStream(Scenario scenario, Ledger ledger, JdbcClient jdbc) {
        this(UUID.randomUUID(), scenario, ledger, jdbc);
    }

    Numbered publish(String name) {
        return scenario.publish(event(source, name));
    }

    /** The next events, numbered and not yet sent. */
    List<Numbered> numbered(String... names) {
        return Stream.of(names).map(n -> scenario.number(event(source, n))).toList();
    }

    /** Names of what was applied, in that order. */
    List<String> applied() {
        return ledger.of(source);
    }

    void awaitApplied(String... names) {
        await().untilAsserted(() -> assertThat(applied()).containsExactly(names));
    }

    long parked() {
        return jdbc.sql("SELECT count(*) FROM inbox_parked WHERE key = :key")
                .param("key", source.toString())
                .query(Long.class)
                .single();
    }
}
