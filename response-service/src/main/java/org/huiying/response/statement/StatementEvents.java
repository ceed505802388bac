package org.huiying.response.statement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.response.StatementEvent.ApprovalGranted;
import org.huiying.contracts.response.StatementEvent.ApprovalVoided;
import org.huiying.contracts.response.StatementEvent.StatementApproved;
import org.huiying.contracts.response.StatementEvent.StatementCorrected;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.response.StatementEvent.StatementRatified;
import org.huiying.contracts.response.StatementEvent.StatementReturned;
import org.huiying.contracts.response.StatementEvent.StatementSubmitted;
import org.huiying.contracts.response.StatementEvent.StatementWithdrawn;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.platform.config.InstallationSettings;
import org.huiying.response.statement.domain.Chain;
import org.huiying.response.statement.domain.Statement;
import org.huiying.response.statement.domain.StatementEvent;
import org.huiying.response.statement.domain.text.StatementNumber;
import org.springframework.stereotype.Component;

/** What happened here, in the words that the other services hear; empty for what concerns nobody else. */
@Component
final class StatementEvents {

    private final InstallationSettings installation;

    StatementEvents(InstallationSettings installation) {
        this.installation = installation;
    }

    Optional<org.huiying.contracts.response.StatementEvent> contract(
            IncidentRef incident, Statement state, StatementEvent event, Instant now) {
        var text = state.manuscript();
        var sha = text.text().sha256();
        return Optional.ofNullable(
                switch (event) {
                    case StatementEvent.Revised _,
                            StatementEvent.Commented _,
                            StatementEvent.Scheduled _,
                            StatementEvent.Abandoned _ -> null;
                    case StatementEvent.Submitted e ->
                        new StatementSubmitted(
                                incident, text.id(), text.kind(), text.version(), sha, steps(e.chain()), e.by(), now);
                    case StatementEvent.SentBack e ->
                        new StatementReturned(
                                incident, text.id(), text.version(), e.step(), e.by(), e.reason(), now, e.round());
                    case StatementEvent.Signed e ->
                        new ApprovalGranted(
                                incident, text.id(), text.version(), sha, e.step(), e.by(), now, e.nextPosts());
                    case StatementEvent.Voided e ->
                        new ApprovalVoided(incident, text.id(), text.version(), e.steps(), e.oldSha256(), sha, now);
                    case StatementEvent.Approved e ->
                        new StatementApproved(incident, text.id(), text.kind(), text.version(), sha, e.finalBy(), now);
                    case StatementEvent.Published e -> published(incident, state, e, now);
                    case StatementEvent.Corrected e ->
                        new StatementCorrected(incident, text.id(), e.correctionId(), e.number(), e.note(), now);
                    case StatementEvent.Withdrawn e ->
                        new StatementWithdrawn(incident, text.id(), e.number(), e.reason(), e.by(), now);
                    case StatementEvent.Ratified e -> new StatementRatified(incident, text.id(), e.by(), now);
                });
    }

    private StatementPublished published(
            IncidentRef incident, Statement state, StatementEvent.Published event, Instant now) {
        var text = state.manuscript();
        var slug = StatementNumber.slug(event.release().number(), incident.exercise());
        return new StatementPublished(
                incident,
                text.id(),
                event.publicationId(),
                text.kind(),
                text.version(),
                text.text().sha256(),
                event.release().number(),
                text.text().title(),
                installation.publicUrl() + "/public/statements/" + slug,
                event.channel(),
                event.release().emergency() != null,
                now,
                text.text().beginning());
    }

    private static List<Plan.ApprovalStep> steps(Chain chain) {
        return chain.steps().stream()
                .map(step -> new Plan.ApprovalStep(step.step(), step.label(), step.posts()))
                .toList();
    }
}
