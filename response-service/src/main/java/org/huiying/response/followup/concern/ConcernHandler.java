package org.huiying.response.followup.concern;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.huiying.response.followup.concern.domain.Concern;
import org.huiying.response.followup.concern.domain.ConcernCommand;
import org.huiying.response.followup.concern.domain.ConcernCommand.Answer;
import org.huiying.response.followup.concern.domain.ConcernCommand.Escalate;
import org.huiying.response.followup.concern.domain.ConcernLifecycle;
import org.huiying.response.followup.concern.domain.ConcernState;
import org.huiying.response.incident.IncidentFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps concerns and their answers, under the incident's lock. */
@Component
class ConcernHandler {

    private final ConcernRepository concerns;
    private final IncidentFiles files;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    ConcernHandler(ConcernRepository concerns, IncidentFiles files, Audit audit, Clock clock, Supplier<UUID> ids) {
        this.concerns = concerns;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    ConcernView raise(UUID incidentId, String question, int mentions) {
        var file = files.lock(incidentId);
        if (!file.state().isOpen()) {
            throw Refusal.conflict("illegal-transition", file.state(), "RaiseConcern");
        }
        var concern = new Concern(ids.get(), file.ref(), question, mentions, new ConcernState.Open());
        concerns.insert(concern, clock.instant());
        ConcernLifecycle.raise(concern, clock.instant()).orThrow().events().forEach(files::record);
        audit.record("concern.raise", concern.id().toString(), Map.of("incident", incidentId));
        return concerns.view(concern.id()).orElseThrow();
    }

    /** @param statementId a published statement of this incident that answers it */
    @Transactional
    ConcernView answer(UUID concernId, String text, @Nullable UUID statementId) {
        var incidentId = locked(concernId);
        if (statementId != null && !isPublished(incidentId, statementId)) {
            throw Refusal.rule("statement-not-published", statementId);
        }
        var answerId = ids.get();
        decide(incidentId, concernId, new Answer(answerId));
        concerns.answer(concernId, answerId, text, statementId, clock.instant());
        audit.record("concern.answer", concernId.toString(), Map.of("incident", incidentId));
        return concerns.view(concernId).orElseThrow();
    }

    @Transactional
    ConcernView escalate(UUID concernId, String reason) {
        var incidentId = locked(concernId);
        decide(incidentId, concernId, new Escalate(reason));
        audit.record("concern.escalate", concernId.toString(), Map.of("incident", incidentId));
        return concerns.view(concernId).orElseThrow();
    }

    private UUID locked(UUID concernId) {
        var view = concerns.view(concernId).orElseThrow(() -> Refusal.notFound("not-found", concernId));
        return files.lock(view.incidentId()).ref().id();
    }

    private void decide(UUID incidentId, UUID concernId, ConcernCommand command) {
        var concern = concerns.find(concernId, files.lock(incidentId).ref()).orElseThrow();
        var decision =
                ConcernLifecycle.decide(concern, command, clock.instant()).orThrow();
        concerns.save(decision.next(), clock.instant());
        decision.events().forEach(files::record);
    }

    private boolean isPublished(UUID incidentId, UUID statementId) {
        return files.course(incidentId).facts().stream()
                .anyMatch(fact -> fact.event() instanceof StatementPublished published
                        && published.statementId().equals(statementId));
    }
}
