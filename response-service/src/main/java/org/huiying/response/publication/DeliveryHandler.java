package org.huiying.response.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.response.StatementEvent.PublicationFailed;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.runtime.FailPoint;
import org.huiying.response.incident.StatementFacts;
import org.huiying.response.publication.AccountSender.Outcome;
import org.huiying.response.publication.PublicPageRepository.NoteKind;
import org.huiying.response.publication.Publication.Purpose;
import org.huiying.response.publication.Publication.State;
import org.huiying.response.statement.Situation;
import org.huiying.response.statement.StatementHandler;
import org.huiying.response.statement.StoredStatement;
import org.huiying.response.statement.domain.Manuscript;
import org.huiying.response.statement.domain.Statement;
import org.huiying.response.statement.domain.StatementCommand;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The worker's transactions: take an intent, make the page visible, write down what a channel answered. Rights, state
 * and hash are looked at once more here, under the incident's row lock.
 */
@Component
class DeliveryHandler {

    private final StatementHandler statements;
    private final PublicationRepository publications;
    private final PublicPageRepository pages;
    private final PublicationSettings settings;
    private final StatementFacts facts;
    private final Outbox outbox;
    private final Clock clock;
    private final Supplier<UUID> ids;

    DeliveryHandler(
            StatementHandler statements,
            PublicationRepository publications,
            PublicPageRepository pages,
            PublicationSettings settings,
            StatementFacts facts,
            Outbox outbox,
            Clock clock,
            Supplier<UUID> ids) {
        this.statements = statements;
        this.publications = publications;
        this.pages = pages;
        this.settings = settings;
        this.facts = facts;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    Optional<Publication> take() {
        return publications.take(settings.lease());
    }

    @Transactional(readOnly = true)
    StoredStatement statement(Publication taken) {
        return statements.get(taken.statementId());
    }

    /** The row becomes visible, is read back, and only then is the statement published: all or nothing. */
    @Transactional
    void show(Publication taken) {
        var situation = statements.lock(taken.statementId());
        if (publications.lockTaken(taken).isEmpty()) {
            return;
        }
        var refused = refusal(situation, taken);
        if (refused.isPresent()) {
            fail(situation, taken, refused.get());
            return;
        }
        var scheduled = (Statement.Scheduled) situation.stored().state();
        var text = scheduled.manuscript();
        var incident = situation.incident().ref();
        var now = clock.instant();
        pages.show(text, scheduled.release(), incident, settings.issuingBody(), now);
        if (!pages.hashOnPage(text.id()).equals(Optional.of(taken.contentSha256()))) {
            throw new IllegalStateException("the page does not read as approved: " + text.id());
        }
        publications.proven(taken.id(), "read back", now);
        confirm(taken);
        tellCorrection(text, now);
        FailPoint.hit("after-send-before-record");
    }

    /** What another channel answered. */
    @Transactional
    void record(Publication taken, Outcome outcome) {
        var situation = statements.lock(taken.statementId());
        if (publications.lockTaken(taken).isEmpty()) {
            return;
        }
        var now = clock.instant();
        switch (outcome) {
            case Outcome.Proven(var receipt) -> {
                publications.proven(taken.id(), receipt, now);
                if (taken.purpose() == Purpose.PUBLISH) {
                    confirm(taken);
                    withdrawAgain(situation, taken, now);
                }
            }
            case Outcome.Refused(var why) -> fail(situation, taken, why);
            case Outcome.Away(var why) when taken.attempts() >= settings.attempts() -> fail(situation, taken, why);
            case Outcome.Away(var why) -> {
                var pause = settings.retryAfter().multipliedBy(1L << Math.min(taken.attempts() - 1, 10));
                publications.again(taken.id(), now.plus(pause), why);
            }
        }
    }

    private void confirm(Publication taken) {
        statements.handle(
                taken.statementId(),
                OptionalLong.empty(),
                _ -> new StatementCommand.Confirm(taken.id(), taken.channel()));
    }

    private void tellCorrection(Manuscript correction, Instant now) {
        var corrects = correction.corrects();
        if (corrects == null || !(statements.get(corrects).state() instanceof Statement.InPublic)) {
            return;
        }
        var told = statements.versions(correction.id()).getFirst().note();
        var note = told == null ? correction.text().title() : told;
        statements.handle(corrects, OptionalLong.empty(), _ -> new StatementCommand.Correct(correction.id(), note));
        pages.note(corrects, NoteKind.CORRECTION, note, correction.id(), now);
    }

    /** Withdrawn while it was on its way to this channel: the channel hears that as well. */
    private void withdrawAgain(Situation situation, Publication taken, Instant now) {
        if (situation.stored().state() instanceof Statement.Withdrawn) {
            var intent = new Publication(
                    ids.get(),
                    taken.statementId(),
                    taken.channel(),
                    Purpose.WITHDRAW,
                    taken.contentSha256(),
                    State.PENDING,
                    now,
                    0,
                    null,
                    null);
            publications.insert(intent, now);
        }
    }

    private void fail(Situation situation, Publication taken, String why) {
        publications.ended(taken.id(), State.FAILED, why);
        if (taken.purpose() == Purpose.WITHDRAW) {
            return;
        }
        if (situation.stored().state() instanceof Statement.Scheduled) {
            statements.handle(taken.statementId(), OptionalLong.empty(), _ -> new StatementCommand.Abandon());
        }
        say(situation.incident().ref(), taken, why);
    }

    private void say(IncidentRef incident, Publication taken, String why) {
        var failed =
                new PublicationFailed(incident, taken.statementId(), taken.id(), taken.channel(), why, clock.instant());
        outbox.append(failed);
        facts.on(failed);
    }

    private static Optional<String> refusal(Situation situation, Publication taken) {
        if (!(situation.stored().state() instanceof Statement.Scheduled scheduled)) {
            return Optional.of("statement-changed");
        }
        if (situation.incident().state().isEnded()) {
            return Optional.of("incident-ended");
        }
        var sha = scheduled.manuscript().text().sha256();
        var emergency = scheduled.release().emergency();
        var allowed = emergency == null
                ? scheduled.chain().vouchesFor(sha)
                : situation.procedure().powers().emergencyRelease().contains(emergency.by());
        return allowed && sha.equals(taken.contentSha256()) ? Optional.empty() : Optional.of("not-the-approved-text");
    }
}
