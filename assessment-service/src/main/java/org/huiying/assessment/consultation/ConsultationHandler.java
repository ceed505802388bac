package org.huiying.assessment.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiying.assessment.consultation.domain.Consultation;
import org.huiying.assessment.consultation.domain.Consultation.Meeting;
import org.huiying.assessment.consultation.domain.Consultation.Open;
import org.huiying.assessment.consultation.domain.ConsultationCommand;
import org.huiying.assessment.consultation.domain.ConsultationLifecycle;
import org.huiying.assessment.consultation.domain.Report;
import org.huiying.assessment.grading.KnownIncidents;
import org.huiying.assessment.grading.domain.Grading;
import org.huiying.assessment.grading.domain.Grading.Ended;
import org.huiying.contracts.assessment.ConsultationEvent;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds of consultation and takes views and decisions. */
@Component
class ConsultationHandler {

    private final ConsultationRepository consultations;
    private final KnownIncidents incidents;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ConsultationHandler(
            ConsultationRepository consultations,
            KnownIncidents incidents,
            Outbox outbox,
            Audit audit,
            Clock clock,
            Supplier<UUID> ids) {
        this.consultations = consultations;
        this.incidents = incidents;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    StoredConsultation open(UUID incidentId, List<String> departments, Report report, Post by) {
        var grading = incidents.get(incidentId);
        consultations.lockRounds(incidentId);
        var rounds = consultations.ofIncident(incidentId);
        if (rounds.stream().anyMatch(round -> round.state() instanceof Open)) {
            throw Refusal.conflict("consultation-open");
        }
        var now = clock.instant();
        var concerns = consultations.waiting(incidentId).stream()
                .map(ConsultationRequest::concernId)
                .toList();
        var meeting = new Meeting(ids.get(), grading.incident(), rounds.size() + 1, departments, concerns, by, now);
        var accepted = ConsultationLifecycle.open(grading, meeting, report).orThrow();
        var stored = store(accepted, "consultation.open", now);
        consultations.takeUp(meeting.id(), concerns);
        return stored;
    }

    /** @param command made from where the grading stands: it knows whether the upper level must be heard */
    @Transactional
    StoredConsultation handle(UUID id, long expected, String action, Function<Grading, ConsultationCommand> command) {
        var stored = consultations.lock(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        if (stored.version() != expected) {
            throw Refusal.stale("stale-version");
        }
        var grading = incidents.get(stored.state().meeting().incident().id());
        if (grading instanceof Ended ended) {
            throw Refusal.conflict("incident-ended", ended.how().label());
        }
        var now = clock.instant();
        var accepted = ConsultationLifecycle.decide(stored.state(), command.apply(grading), now)
                .orThrow();
        return store(accepted, action, now);
    }

    private StoredConsultation store(Accepted<Consultation, ConsultationEvent> accepted, String action, Instant now) {
        var version = consultations.save(accepted.next(), now);
        outbox.append(accepted.events());
        var meeting = accepted.next().meeting();
        audit.record(
                action,
                meeting.id().toString(),
                Map.of(
                        "incidentId", meeting.incident().id().toString(),
                        "exercise", meeting.incident().exercise()));
        return new StoredConsultation(accepted.next(), version);
    }
}
