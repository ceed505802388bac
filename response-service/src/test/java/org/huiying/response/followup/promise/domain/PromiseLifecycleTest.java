package org.huiying.response.followup.promise.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.FollowUpEvent;
import org.huiying.platform.decision.Decision.Refused;
import org.huiying.response.Incidents;
import org.huiying.response.LifecycleDocument;
import org.huiying.response.followup.promise.domain.PromiseCommand.Expire;
import org.huiying.response.followup.promise.domain.PromiseCommand.Fulfil;
import org.huiying.response.followup.promise.domain.PromiseState.Broken;
import org.huiying.response.followup.promise.domain.PromiseState.Kept;
import org.huiying.response.followup.promise.domain.PromiseState.Made;
import org.junit.jupiter.api.Test;

class PromiseLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<PromiseState> STATES = List.of(new Made(), new Kept("公示"), new Broken());
    private static final List<PromiseCommand> COMMANDS = List.of(new Fulfil("公示"), new Expire());

    @Test
    void decidesAsTheDocumentSays() {
        assertThat(STATES).hasSize(PromiseState.class.getPermittedSubclasses().length);
        assertThat(COMMANDS).hasSize(PromiseCommand.class.getPermittedSubclasses().length);
        LifecycleDocument.assertHas(LifecycleDocument.table(
                STATES,
                COMMANDS,
                (state, command) -> LifecycleDocument.about(
                        PromiseLifecycle.decide(promise(state), command, NOW), Promise::state)));
    }

    @Test
    void isNotMadeForThePast() {
        var made = PromiseLifecycle.make(promise(new Made()), NOW.plusSeconds(7200));
        assertThat(((Refused<Promise, FollowUpEvent>) made).code()).isEqualTo("promise-due-in-the-past");
    }

    private static Promise promise(PromiseState state) {
        var ref = Incidents.anIncident(new UUID(1, 1), NOW);
        return new Promise(new UUID(2, 2), ref, "公布结果", null, NOW.plusSeconds(3600), state);
    }
}
