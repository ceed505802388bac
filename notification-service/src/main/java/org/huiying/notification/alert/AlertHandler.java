package org.huiying.notification.alert;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.notification.DeliveryEvent.AlertAcknowledged;
import org.huiying.contracts.notification.DeliveryEvent.AlertUnanswered;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.notification.alert.domain.Alert;
import org.huiying.notification.alert.domain.AlertChange;
import org.huiying.notification.alert.domain.AlertChange.NoteTaken;
import org.huiying.notification.alert.domain.AlertChange.StepTold;
import org.huiying.notification.alert.domain.AlertChange.WentUnanswered;
import org.huiying.notification.alert.domain.AlertCommand;
import org.huiying.notification.alert.domain.AlertLifecycle;
import org.huiying.notification.delivery.Deliveries;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.timer.Timers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins alerts, takes note, and goes on to the next step when nobody does. */
@Component
class AlertHandler {

    static final String TIMER = "alert-step";

    /** What a timer remembers: which step of which alert it was set for. */
    record Due(UUID alertId, int step) {}

    private final AlertRepository alerts;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Timers timers;
    private final Audit audit;
    private final Supplier<UUID> ids;
    private final Clock clock;

    AlertHandler(
            AlertRepository alerts,
            Deliveries deliveries,
            Outbox outbox,
            Timers timers,
            Audit audit,
            Supplier<UUID> ids,
            Clock clock) {
        this.alerts = alerts;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.timers = timers;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** Begins an alert for an event; the same event never begins two. */
    @Transactional
    void begin(UUID eventId, String eventType, IncidentEvent event, AlertRule rule) {
        var facts = AlertFacts.of(event);
        var steps = AlertRules.steps(rule, facts);
        if (steps.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var begun = AlertLifecycle.begin(steps, rule.forInformation(), now).orThrow();
        var row = new AlertRow(
                ids.get(),
                event.incident().id(),
                event.incident().number(),
                event.exercise(),
                eventId,
                eventType,
                AlertRules.text(rule, facts, event),
                begun.next(),
                now,
                1);
        if (alerts.insert(row)) {
            apply(row, begun);
        }
    }

    @Transactional
    AlertRow acknowledge(UUID alertId, Set<Post> posts) {
        var saved = handle(alertId, new AlertCommand.Acknowledge(posts));
        audit.record("alert.acknowledge", alertId.toString(), Map.of("incident", saved.incidentNumber()));
        return saved;
    }

    @Transactional
    void timeOut(Due due) {
        handle(due.alertId(), new AlertCommand.TimeOut(due.step()));
    }

    @Transactional
    void cancelAll(UUID incidentId) {
        alerts.openOf(incidentId).forEach(id -> handle(id, new AlertCommand.Cancel()));
    }

    private AlertRow handle(UUID alertId, AlertCommand command) {
        var row = alerts.find(alertId).orElseThrow(() -> Refusal.notFound("not-found", alertId));
        var accepted =
                AlertLifecycle.decide(row.alert(), command, clock.instant()).orThrow();
        if (accepted.next().equals(row.alert())) {
            return row;
        }
        var next = row.with(accepted.next());
        alerts.save(next);
        apply(next, accepted);
        return next;
    }

    private void apply(AlertRow row, Decision.Accepted<Alert, AlertChange> accepted) {
        accepted.events().forEach(change -> apply(row, change));
        if (accepted.next() instanceof Alert.Waiting waiting) {
            timers.schedule(TIMER, row.alertId().toString(), waiting.dueAt(), new Due(row.alertId(), waiting.step()));
        } else {
            timers.cancel(TIMER, row.alertId().toString());
        }
    }

    private void apply(AlertRow row, AlertChange change) {
        var now = clock.instant();
        switch (change) {
            case StepTold(var step) -> {
                alerts.told(row.alertId(), step, now);
                deliveries.tell(
                        new Deliveries.Message(
                                row.alertId(),
                                row.incidentId(),
                                row.exercise(),
                                step.step(),
                                row.incidentNumber(),
                                row.text()),
                        step.posts(),
                        step.channels());
            }
            case NoteTaken(var step, var by) ->
                outbox.append(new AlertAcknowledged(row.incidentId(), row.exercise(), row.alertId(), step, by, now));
            case WentUnanswered(var step, var posts) ->
                outbox.append(new AlertUnanswered(row.incidentId(), row.exercise(), row.alertId(), step, posts, now));
        }
    }
}
