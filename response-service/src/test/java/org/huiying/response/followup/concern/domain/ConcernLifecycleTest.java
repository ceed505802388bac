package org.huiying.response.followup.concern.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.response.Incidents;
import org.huiying.response.LifecycleDocument;
import org.huiying.response.followup.concern.domain.ConcernCommand.Answer;
import org.huiying.response.followup.concern.domain.ConcernCommand.Escalate;
import org.huiying.response.followup.concern.domain.ConcernState.Answered;
import org.huiying.response.followup.concern.domain.ConcernState.Escalated;
import org.huiying.response.followup.concern.domain.ConcernState.Open;
import org.junit.jupiter.api.Test;

class ConcernLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final List<ConcernState> STATES = List.of(new Open(), new Answered(), new Escalated("须会商"));
    private static final List<ConcernCommand> COMMANDS = List.of(new Answer(new UUID(3, 3)), new Escalate("须会商"));

    @Test
    void decidesAsTheDocumentSays() {
        assertThat(STATES).hasSize(ConcernState.class.getPermittedSubclasses().length);
        assertThat(COMMANDS).hasSize(ConcernCommand.class.getPermittedSubclasses().length);
        LifecycleDocument.assertHas(LifecycleDocument.table(
                STATES,
                COMMANDS,
                (state, command) -> LifecycleDocument.about(
                        ConcernLifecycle.decide(concern(state), command, NOW), Concern::state)));
    }

    @Test
    void saysHowManyAskWhenItIsRaised() {
        var raised = ConcernLifecycle.raise(concern(new Open()), NOW).orThrow().events();
        assertThat(raised)
                .singleElement()
                .isInstanceOfSatisfying(
                        ConcernRaised.class,
                        event -> assertThat(event.mentions()).isEqualTo(7));
    }

    private static Concern concern(ConcernState state) {
        return new Concern(new UUID(2, 2), Incidents.anIncident(new UUID(1, 1), NOW), "退不退费？", 7, state);
    }
}
