package org.huiying.notification.alert.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.notification.alert.domain.Alert.Acknowledged;
import org.huiying.notification.alert.domain.Alert.Cancelled;
import org.huiying.notification.alert.domain.Alert.Exhausted;
import org.huiying.notification.alert.domain.Alert.Informed;
import org.huiying.notification.alert.domain.Alert.Waiting;
import org.huiying.notification.alert.domain.AlertChange.NoteTaken;
import org.huiying.notification.alert.domain.AlertChange.StepTold;
import org.huiying.notification.alert.domain.AlertChange.WentUnanswered;
import org.huiying.notification.alert.domain.AlertCommand.Acknowledge;
import org.huiying.notification.alert.domain.AlertCommand.Cancel;
import org.huiying.notification.alert.domain.AlertCommand.TimeOut;
import org.huiying.platform.decision.Decision;

/** waiting, step by step, until a post that was told takes note; silence goes to the next step, and never ends it. */
public final class AlertLifecycle {

    private record Step(Alert state, AlertCommand command) {}

    private AlertLifecycle() {}

    /** Begins an alert by telling its first step. */
    public static Decision<Alert, AlertChange> begin(List<AlertStep> steps, boolean forInformation, Instant now) {
        var first = steps.getFirst();
        return Decision.accept(
                forInformation
                        ? new Informed(steps, first.step())
                        : new Waiting(steps, first.step(), now.plus(first.waitFor())),
                new StepTold(first));
    }

    /** Answers one command; a time-out of a step that is past changes nothing. */
    public static Decision<Alert, AlertChange> decide(Alert state, AlertCommand command, Instant now) {
        return switch (new Step(state, command)) {
            case Step(Waiting w, Acknowledge(var posts)) -> acknowledge(w.steps(), w.step(), posts, now);
            case Step(Exhausted e, Acknowledge(var posts)) -> acknowledge(e.steps(), e.step(), posts, now);
            case Step(Acknowledged a, Acknowledge _) -> Decision.accept(a);
            case Step(Waiting w, TimeOut(var step)) when step == w.step() -> next(w, now);
            case Step(var s, TimeOut _) -> Decision.accept(s);
            case Step(Waiting w, Cancel _) -> Decision.accept(new Cancelled(w.steps(), w.step()));
            case Step(Exhausted e, Cancel _) -> Decision.accept(new Cancelled(e.steps(), e.step()));
            case Step(var s, Cancel _) -> Decision.accept(s);
            case Step(var s, var c) ->
                Decision.refuse(
                        Decision.Kind.CONFLICT,
                        "alert-not-open",
                        s.getClass().getSimpleName(),
                        c.getClass().getSimpleName());
        };
    }

    private static Decision<Alert, AlertChange> acknowledge(
            List<AlertStep> steps, int step, Set<Post> posts, Instant now) {
        return told(steps, step).stream()
                .filter(posts::contains)
                .findFirst()
                .<Decision<Alert, AlertChange>>map(
                        by -> Decision.accept(new Acknowledged(steps, step, by, now), new NoteTaken(step, by)))
                .orElseGet(() -> Decision.refuse(Decision.Kind.FORBIDDEN, "not-addressed"));
    }

    /** All posts that were told so far: each of them may take note. */
    private static List<Post> told(List<AlertStep> steps, int step) {
        return steps.stream()
                .filter(s -> s.step() <= step)
                .flatMap(s -> s.posts().stream())
                .toList();
    }

    private static Decision<Alert, AlertChange> next(Waiting waiting, Instant now) {
        var changes = new ArrayList<AlertChange>();
        changes.add(new WentUnanswered(waiting.step(), told(waiting.steps(), waiting.step())));
        Optional<AlertStep> following =
                waiting.steps().stream().filter(s -> s.step() > waiting.step()).findFirst();
        if (following.isEmpty()) {
            return new Decision.Accepted<>(new Exhausted(waiting.steps(), waiting.step()), changes);
        }
        var step = following.get();
        changes.add(new StepTold(step));
        return new Decision.Accepted<>(new Waiting(waiting.steps(), step.step(), now.plus(step.waitFor())), changes);
    }
}
