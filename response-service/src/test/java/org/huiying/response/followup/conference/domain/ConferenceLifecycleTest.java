package org.huiying.response.followup.conference.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.FollowUpEvent;
import org.huiying.platform.decision.Decision.Refused;
import org.huiying.response.Incidents;
import org.huiying.response.LifecycleDocument;
import org.huiying.response.followup.conference.domain.ConferenceState.Held;
import org.huiying.response.followup.conference.domain.ConferenceState.Scheduled;
import org.junit.jupiter.api.Test;

class ConferenceLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<ConferenceState> STATES = List.of(new Scheduled(), new Held(NOW, "记录"));

    @Test
    void decidesAsTheDocumentSays() {
        assertThat(STATES).hasSize(ConferenceState.class.getPermittedSubclasses().length);
        List<ConferenceCommand> commands = List.of(new ConferenceCommand.Record(NOW, "记录"));
        LifecycleDocument.assertHas(LifecycleDocument.table(
                STATES,
                commands,
                (state, command) -> LifecycleDocument.about(
                        ConferenceLifecycle.decide(conference(state), command, NOW), PressConference::state)));
    }

    @Test
    void wasNotHeldInTheFuture() {
        var record = new ConferenceCommand.Record(NOW.plusSeconds(1), "记录");
        var refused = ConferenceLifecycle.decide(conference(new Scheduled()), record, NOW);
        assertThat(((Refused<PressConference, FollowUpEvent>) refused).code()).isEqualTo("held-in-the-future");
    }

    private static PressConference conference(ConferenceState state) {
        var ref = Incidents.anIncident(new UUID(1, 1), NOW);
        return new PressConference(new UUID(2, 2), ref, "县政务中心", NOW, state);
    }
}
