package org.huiying.response.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.response.ClockEvent;
import org.huiying.contracts.response.IncidentFileEvent;
import org.huiying.contracts.response.IncidentFileEvent.IncidentOpened;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.incident.domain.IncidentCommand;
import org.huiying.response.incident.domain.IncidentCourse;
import org.huiying.response.incident.domain.IncidentFile;
import org.huiying.response.incident.domain.IncidentLifecycle;
import org.huiying.response.incident.domain.IncidentState;
import org.huiying.response.incident.domain.Occurred;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The incident files as the other features use them: look, lock, and write facts into them. Everything that writes
 * needs a transaction, and takes the file's lock first.
 */
@Component
public final class IncidentFiles {

    private final IncidentRepository incidents;
    private final FactRepository facts;
    private final Outbox outbox;
    private final ObjectProvider<FileFollower> followers;
    private final StageMetrics metrics;
    private final Clock clock;
    private final Supplier<UUID> ids;

    IncidentFiles(
            IncidentRepository incidents,
            FactRepository facts,
            Outbox outbox,
            ObjectProvider<FileFollower> followers,
            StageMetrics metrics,
            Clock clock,
            Supplier<UUID> ids) {
        this.incidents = incidents;
        this.facts = facts;
        this.outbox = outbox;
        this.followers = followers;
        this.metrics = metrics;
        this.clock = clock;
        this.ids = ids;
    }

    public Optional<IncidentView> find(UUID incidentId) {
        return incidents.find(incidentId);
    }

    /** The file under its row lock until the transaction ends; 404 for one that this service does not know. */
    public IncidentView lock(UUID incidentId) {
        return incidents.lock(incidentId).orElseThrow(() -> Refusal.notFound("not-found", incidentId));
    }

    /** Under the row lock, only if the caller has seen the newest version: else 412. */
    public IncidentView lock(UUID incidentId, long seen) {
        var file = lock(incidentId);
        if (file.version() != seen) {
            throw Refusal.stale("stale-version", file.version());
        }
        return file;
    }

    /** Under the row lock, for a timer: gives up after half a second rather than keep the timer's row from others. */
    public IncidentView lockBriefly(UUID incidentId) {
        incidents.waitBriefly();
        return lock(incidentId);
    }

    /** Open files that nobody has graded, oldest first. */
    public List<UUID> ungraded() {
        return incidents.ungraded();
    }

    /** The facts of a file in the order in which they happened. */
    public IncidentCourse course(UUID incidentId) {
        return IncidentCourse.of(facts.of(incidentId));
    }

    /** The file as decisions look at it. */
    public IncidentFile fileOf(UUID incidentId) {
        var view = lock(incidentId);
        return new IncidentFile(view.ref(), view.planGrade(), view.procedure(), course(incidentId));
    }

    /** Refuses what the file's state or its rules do not allow; changes nothing. */
    public void mayDecide(UUID incidentId, IncidentCommand command) {
        IncidentLifecycle.decide(fileOf(incidentId), command, clock.instant()).orThrow();
    }

    /** Lets a person's decision take effect, or refuses it. */
    public void decide(UUID incidentId, IncidentCommand command) {
        var decision = IncidentLifecycle.decide(fileOf(incidentId), command, clock.instant());
        decision.orThrow().events().forEach(this::write);
    }

    /** Writes what was done here into the file and tells the other services what is meant for them. */
    public void write(IncidentEvent event) {
        if (event instanceof IncidentFileEvent told) {
            record(told);
        } else {
            note(event);
        }
    }

    /** Writes what was done here into the file and tells the other services. */
    public void record(IncidentFileEvent event) {
        outbox.append(event);
        note(event);
    }

    /** Writes what was done here into the file without telling the other services. */
    public void note(IncidentEvent event) {
        store(new FileFact(ids.get(), Occurred.at(event, clock.instant()), event), "response");
    }

    /** Writes what another service said into the file, opening it when this is the first that is heard of it. */
    void receive(UUID eventId, Instant written, IncidentEvent event, String source) {
        var fact = new FileFact(eventId, Occurred.at(event, written), event);
        var now = clock.instant();
        if (incidents.open(fact, source, now)) {
            record(new IncidentOpened(event.incident(), now));
            metrics.opened(event.incident());
        } else {
            incidents.lock(event.incident().id());
            incidents.refer(fact, source);
        }
        store(fact, source);
    }

    private void store(FileFact fact, String source) {
        var event = fact.event();
        var incidentId = event.incident().id();
        if (event instanceof SignalsUpdated signals) {
            facts.measured(fact, signals);
            settle(incidentId);
            return;
        }
        if (!facts.insert(fact, source, clock.instant()) || event instanceof ClockEvent) {
            return;
        }
        var course = settle(incidentId);
        var file = lock(incidentId);
        followers.orderedStream().forEach(follower -> follower.follow(file, course, event));
    }

    /** Computes the state from all facts and keeps it. */
    private IncidentCourse settle(UUID incidentId) {
        var before = incidents.standing(incidentId);
        var course = course(incidentId);
        incidents.settle(incidentId, course, clock.instant());
        if (course.state() != before.state()) {
            metrics.moved(before, course);
            sayReopened(before, course);
        }
        return course;
    }

    /** A second wave opens a closed file by itself; a person's reopening has said so already. */
    private void sayReopened(Standing before, IncidentCourse course) {
        if (before.state() == IncidentState.CLOSED && course.state() == IncidentState.FOLLOWING) {
            course.secondWave()
                    .ifPresent(wave -> record(
                            new IncidentReopened(wave.incident(), String.join("；", wave.reasons()), clock.instant())));
        }
    }
}
