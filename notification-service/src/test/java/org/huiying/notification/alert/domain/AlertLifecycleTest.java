package org.huiying.notification.alert.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.notification.alert.domain.AlertChange.NoteTaken;
import org.huiying.notification.alert.domain.AlertChange.StepTold;
import org.huiying.notification.alert.domain.AlertChange.WentUnanswered;
import org.huiying.platform.decision.Decision;
import org.junit.jupiter.api.Test;

class AlertLifecycleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final AlertStep FIRST = step(1, Post.DUTY_OFFICER);
    private static final AlertStep SECOND = step(2, Post.OFFICE);
    private static final List<AlertStep> STEPS = List.of(FIRST, SECOND);

    @Test
    void everyPairOfStateAndCommandAnswersAsTheTableSays() {
        assertThat(samples()).as("one sample per state").hasSize(Alert.class.getPermittedSubclasses().length);
        var table = samples().entrySet().stream()
                .map(s -> s.getKey() + ": "
                        + commands().stream()
                                .map(c -> show(AlertLifecycle.decide(s.getValue(), c, NOW)))
                                .collect(Collectors.joining(" | ")))
                .collect(Collectors.joining("\n"));
        // Acknowledge | TimeOut(1) | Cancel
        assertThat(table).isEqualTo("""
                Waiting: Acknowledged | Waiting | Cancelled
                Exhausted: Acknowledged | Exhausted | Cancelled
                Acknowledged: Acknowledged | Acknowledged | Acknowledged
                Informed: - | Informed | Informed
                Cancelled: - | Cancelled | Cancelled""");
    }

    @Test
    void anAlertBeginsByTellingItsFirstStep() {
        var begun = AlertLifecycle.begin(STEPS, false, NOW).orThrow();
        assertThat(begun.next()).isEqualTo(new Alert.Waiting(STEPS, 1, NOW.plus(Duration.ofMinutes(15))));
        assertThat(begun.events()).containsExactly(new StepTold(FIRST));
    }

    @Test
    void silenceTellsTheNextStepAndAtTheEndStaysOpen() {
        var second = AlertLifecycle.decide(new Alert.Waiting(STEPS, 1, NOW), new AlertCommand.TimeOut(1), NOW)
                .orThrow();
        assertThat(second.events())
                .containsExactly(new WentUnanswered(1, List.of(Post.DUTY_OFFICER)), new StepTold(SECOND));
        var end = AlertLifecycle.decide(second.next(), new AlertCommand.TimeOut(2), NOW)
                .orThrow();
        assertThat(end.next()).isEqualTo(new Alert.Exhausted(STEPS, 2));
        assertThat(end.events()).containsExactly(new WentUnanswered(2, List.of(Post.DUTY_OFFICER, Post.OFFICE)));
    }

    @Test
    void aTimeOutOfAStepThatIsPastChangesNothing() {
        var waiting = new Alert.Waiting(STEPS, 2, NOW);
        assertThat(AlertLifecycle.decide(waiting, new AlertCommand.TimeOut(1), NOW)
                        .orThrow())
                .isEqualTo(new Decision.Accepted<Alert, AlertChange>(waiting, List.of()));
    }

    @Test
    void onlyAPostThatWasToldMayTakeNote() {
        var waiting = new Alert.Waiting(STEPS, 1, NOW);
        assertThat(AlertLifecycle.decide(waiting, new AlertCommand.Acknowledge(Set.of(Post.OFFICE)), NOW))
                .isInstanceOf(Decision.Refused.class);
        assertThat(AlertLifecycle.decide(waiting, new AlertCommand.Acknowledge(Set.of(Post.DUTY_OFFICER)), NOW)
                        .orThrow()
                        .events())
                .containsExactly(new NoteTaken(1, Post.DUTY_OFFICER));
    }

    private static Map<String, Alert> samples() {
        var samples = new LinkedHashMap<String, Alert>();
        Stream.of(
                        new Alert.Waiting(STEPS, 1, NOW),
                        new Alert.Exhausted(STEPS, 2),
                        new Alert.Acknowledged(STEPS, 1, Post.DUTY_OFFICER, NOW),
                        new Alert.Informed(STEPS, 1),
                        new Alert.Cancelled(STEPS, 1))
                .forEach(a -> samples.put(a.getClass().getSimpleName(), a));
        return samples;
    }

    private static List<AlertCommand> commands() {
        return List.of(
                new AlertCommand.Acknowledge(Set.of(Post.DUTY_OFFICER)),
                new AlertCommand.TimeOut(1),
                new AlertCommand.Cancel());
    }

    private static String show(Decision<Alert, AlertChange> decision) {
        return decision instanceof Decision.Accepted<Alert, AlertChange>(var next, var _)
                ? next.getClass().getSimpleName()
                : "-";
    }

    private static AlertStep step(int n, Post post) {
        return new AlertStep(n, List.of(post), List.of(AlertChannel.IN_APP), Duration.ofMinutes(15));
    }
}
