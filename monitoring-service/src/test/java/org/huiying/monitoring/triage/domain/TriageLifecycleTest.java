package org.huiying.monitoring.triage.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.platform.decision.Decision.Refused;
import org.junit.jupiter.api.Test;

class TriageLifecycleTest {

    private static final UUID MERGE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);

    private static final List<Triage> STATES = List.of(
            new Triage.New(),
            new Triage.Verified(),
            new Triage.HandedOver(),
            new Triage.Dismissed("x"),
            new Triage.Transferred("x"),
            new Triage.Merged(MERGE, OTHER, new Triage.Verified()));

    private static final List<TriageCommand> COMMANDS = List.of(
            new TriageCommand.Verify(""),
            new TriageCommand.Dismiss("why"),
            new TriageCommand.Transfer("why"),
            new TriageCommand.MergeInto(MERGE, OTHER),
            new TriageCommand.UndoMerge(MERGE),
            new TriageCommand.Absorb(OTHER),
            new TriageCommand.Split());

    /** The approved table: verify, dismiss, transfer, merge into, undo merge, absorb, split. */
    private static final String APPROVED = """
            New         Verified | Dismissed | Transferred | Merged | - | New | New
            Verified    - | Dismissed | Transferred | Merged | - | Verified | Verified
            HandedOver  - | - | - | - | - | - | -
            Dismissed   - | - | - | - | - | - | -
            Transferred - | - | - | - | - | - | -
            Merged      - | - | - | - | Verified | - | -
            """;

    @Test
    void allowsExactlyTheApprovedTransitions() {
        var table = new StringBuilder();
        for (var state : STATES) {
            var row = new ArrayList<String>();
            COMMANDS.forEach(command -> row.add(
                    TriageLifecycle.decide(state, command)
                                            instanceof Accepted<Triage, TriageEvent>(var next, var events)
                                    && events.size() == 1
                            ? next.getClass().getSimpleName()
                            : "-"));
            table.append(String.format("%-11s %s%n", state.getClass().getSimpleName(), String.join(" | ", row)));
        }
        assertThat(table.toString()).isEqualTo(APPROVED);
    }

    @Test
    void hasASampleOfEachStateAndCommand() {
        assertThat(STATES).extracting(Object::getClass).containsExactlyInAnyOrder((Class[])
                Triage.class.getPermittedSubclasses());
        assertThat(COMMANDS).extracting(Object::getClass).containsExactlyInAnyOrder((Class[])
                TriageCommand.class.getPermittedSubclasses());
    }

    @Test
    void asksForAReasonToDismissOrTransfer() {
        for (var command : List.of(new TriageCommand.Dismiss(" "), new TriageCommand.Transfer(""))) {
            assertThat(TriageLifecycle.decide(new Triage.New(), command))
                    .isEqualTo(new Refused<Triage, TriageEvent>(Kind.RULE, "reason-required", List.of()));
        }
    }

    @Test
    void sendsWhoeverComesAfterTheGradeToResponse() {
        assertThat(TriageLifecycle.decide(new Triage.HandedOver(), new TriageCommand.Split()))
                .isEqualTo(new Refused<Triage, TriageEvent>(Kind.CONFLICT, "owned-by-response", List.of()));
    }

    @Test
    void undoesOnlyTheMergeThatHolds() {
        assertThat(TriageLifecycle.decide(STATES.getLast(), new TriageCommand.UndoMerge(OTHER)))
                .isInstanceOf(Refused.class);
    }
}
