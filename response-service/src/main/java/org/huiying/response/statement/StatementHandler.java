package org.huiying.response.statement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.outbox.Outbox;
import org.huiying.platform.problem.Refusal;
import org.huiying.response.incident.IncidentFiles;
import org.huiying.response.incident.StatementFacts;
import org.huiying.response.statement.ReviewRepository.Verdict;
import org.huiying.response.statement.domain.Actor;
import org.huiying.response.statement.domain.Manuscript;
import org.huiying.response.statement.domain.Statement;
import org.huiying.response.statement.domain.StatementCommand;
import org.huiying.response.statement.domain.StatementEvent;
import org.huiying.response.statement.domain.StatementLifecycle;
import org.huiying.response.statement.domain.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries commands to statements: one transaction each, always under the incident's row lock first, so that whatever
 * touches one incident happens one after the other.
 */
@Component
public class StatementHandler {

    private final IncidentFiles incidents;
    private final StatementRepository statements;
    private final ReviewRepository reviews;
    private final StatementEvents events;
    private final StatementFacts facts;
    private final Outbox outbox;
    private final ApprovalMetrics metrics;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    StatementHandler(
            IncidentFiles incidents,
            StatementRepository statements,
            ReviewRepository reviews,
            StatementEvents events,
            StatementFacts facts,
            Outbox outbox,
            ApprovalMetrics metrics,
            Audit audit,
            Clock clock,
            Supplier<UUID> ids) {
        this.incidents = incidents;
        this.statements = statements;
        this.reviews = reviews;
        this.events = events;
        this.facts = facts;
        this.outbox = outbox;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /** A first draft; a correction names the public statement that it corrects. */
    @Transactional
    public StoredStatement create(
            UUID incidentId, Kind kind, Text text, @Nullable UUID corrects, @Nullable String note, Actor by) {
        var incident = incidents.lock(incidentId);
        if (incident.state().isEnded()) {
            throw Refusal.conflict("incident-ended", incident.state().name());
        }
        if ((kind == Kind.CORRECTION) != (corrects != null)) {
            throw Refusal.rule("correction-names-statement");
        }
        if (corrects != null) {
            checkCorrectable(incidentId, corrects);
        }
        var draft = new Manuscript(ids.get(), incidentId, kind, corrects, 1, text, Set.of(by.subject()), 0);
        var now = clock.instant();
        statements.insert(draft, incident.ref().exercise(), now);
        statements.insertVersion(draft, note, by.subject(), now);
        audit.record("statement.create", draft.id().toString(), Map.of("incident", incidentId, "kind", kind));
        return get(draft.id());
    }

    /** The first draft of a correction by someone who has seen this version of what it corrects. */
    @Transactional
    public StoredStatement correct(UUID corrects, long seen, Text text, @Nullable String note, Actor by) {
        var situation = lock(corrects);
        if (situation.stored().version() != seen) {
            throw Refusal.stale("stale-version", situation.stored().version());
        }
        return create(situation.incident().ref().id(), Kind.CORRECTION, text, corrects, note, by);
    }

    /** Every kept version, oldest first. */
    @Transactional(readOnly = true)
    public List<StatementVersion> versions(UUID id) {
        return statements.versions(id);
    }

    @Transactional(readOnly = true)
    public StoredStatement get(UUID id) {
        return statements.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
    }

    /** The incident under its lock with the statement as it is then. */
    @Transactional
    public Situation lock(UUID id) {
        var incidentId = statements.incidentOf(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        var incident = incidents.lock(incidentId);
        return new Situation(incident, get(id));
    }

    /** The command of a person who has seen this version of the row: 412 when it has moved on. */
    @Transactional
    public StoredStatement handle(UUID id, OptionalLong seen, Function<Situation, StatementCommand> command) {
        return handle(id, seen, null, command);
    }

    @Transactional
    public StoredStatement handle(
            UUID id, OptionalLong seen, @Nullable String note, Function<Situation, StatementCommand> command) {
        var situation = lock(id);
        var stored = situation.stored();
        if (seen.isPresent() && seen.getAsLong() != stored.version()) {
            throw Refusal.stale("stale-version", stored.version());
        }
        var now = clock.instant();
        var order = command.apply(situation);
        var accepted = StatementLifecycle.decide(stored.state(), order, now).orThrow();
        statements.update(accepted.next(), stored.version(), now);
        metrics.happened(stored, accepted.events(), now);
        remember(accepted.next().manuscript(), order, note, accepted.events(), now);
        accepted.events().stream()
                .flatMap(event -> events.contract(situation.incident().ref(), accepted.next(), event, now).stream())
                .forEach(event -> {
                    outbox.append(event);
                    facts.on(event);
                });
        audit.record(
                "statement." + name(order),
                id.toString(),
                Map.of(
                        "version", accepted.next().manuscript().version(),
                        "contentSha256", accepted.next().manuscript().text().sha256()));
        return get(id);
    }

    private void checkCorrectable(UUID incidentId, UUID corrects) {
        var old = get(corrects);
        if (!old.incident().id().equals(incidentId) || !(old.state() instanceof Statement.InPublic)) {
            throw Refusal.conflict("not-correctable");
        }
    }

    private void remember(
            Manuscript text,
            StatementCommand command,
            @Nullable String note,
            List<StatementEvent> happened,
            Instant now) {
        switch (command) {
            case StatementCommand.Revise c -> statements.insertVersion(text, note, c.by().subject(), now);
            case StatementCommand.Comment c ->
                reviews.add(text, Verdict.COMMENT, c.by().anyPost(), c.by(), c.comment(), now);
            case StatementCommand.Approve c -> reviews.addSigned(text, Verdict.APPROVE, c.by(), note, happened, now);
            case StatementCommand.Ratify c -> reviews.addSigned(text, Verdict.RATIFY, c.by(), note, happened, now);
            case StatementCommand.Return c ->
                happened.stream()
                        .filter(StatementEvent.SentBack.class::isInstance)
                        .map(StatementEvent.SentBack.class::cast)
                        .forEach(e -> reviews.add(text, Verdict.RETURN, e.by(), c.by(), c.reason(), now));
            default -> {}
        }
    }

    private static String name(StatementCommand command) {
        return command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
