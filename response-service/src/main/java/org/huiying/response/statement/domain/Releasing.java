package org.huiying.response.statement.domain;

import static org.huiying.platform.decision.Decision.Kind.FORBIDDEN;
import static org.huiying.platform.decision.Decision.Kind.RULE;
import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.platform.decision.Decision;
import org.huiying.response.statement.domain.Statement.Approved;
import org.huiying.response.statement.domain.Statement.Corrected;
import org.huiying.response.statement.domain.Statement.EmergencyPublished;
import org.huiying.response.statement.domain.Statement.InApproval;
import org.huiying.response.statement.domain.Statement.InPublic;
import org.huiying.response.statement.domain.Statement.Published;
import org.huiying.response.statement.domain.Statement.Scheduled;
import org.huiying.response.statement.domain.Statement.Withdrawn;
import org.huiying.response.statement.domain.StatementCommand.Confirm;
import org.huiying.response.statement.domain.StatementCommand.Correct;
import org.huiying.response.statement.domain.StatementCommand.EmergencyRelease;
import org.huiying.response.statement.domain.StatementCommand.Publish;
import org.huiying.response.statement.domain.StatementCommand.Withdraw;

/** Going before the public, and taking back in the open; only the approved text gets through. */
final class Releasing {

    private Releasing() {}

    static Decision<Statement, StatementEvent> schedule(Approved state, Publish command) {
        var manuscript = state.manuscript();
        if (!state.chain().vouchesFor(manuscript.text().sha256())) {
            return refuse(RULE, "not-the-approved-text");
        }
        if (manuscript.fault().isPresent()) {
            return refuse(RULE, "text-not-allowed", manuscript.fault().get().code());
        }
        var release = new Release(command.number(), command.at(), null);
        return accept(new Scheduled(manuscript, state.chain(), release), new StatementEvent.Scheduled());
    }

    static Decision<Statement, StatementEvent> emergency(
            Manuscript manuscript, Chain chain, EmergencyRelease command, Instant now) {
        var post = command.by().acting(command.mayRelease());
        if (post.isEmpty()) {
            return refuse(FORBIDDEN, "may-not-release");
        }
        if (manuscript.editedBy(command.by())) {
            return refuse(FORBIDDEN, "author-never-approves");
        }
        if (manuscript.kind() != Kind.HOLDING) {
            return refuse(RULE, "emergency-holding-only");
        }
        if (!manuscript.text().factsVerified()) {
            return refuse(RULE, "facts-not-verified");
        }
        if (command.reason().isBlank()) {
            return refuse(RULE, "reason-required");
        }
        var fault = manuscript.fault();
        if (fault.isPresent()) {
            return refuse(RULE, "text-not-allowed", fault.get().code());
        }
        var emergency = new Release.Emergency(command.reason(), post.get(), now);
        var release = new Release(command.number(), now, emergency);
        return accept(new Scheduled(manuscript, chain, release), new StatementEvent.Scheduled());
    }

    static Decision<Statement, StatementEvent> appear(Scheduled state, Confirm command, Instant now) {
        var release = state.release().appeared(now);
        var next = release.emergency() == null
                ? new Published(state.manuscript(), state.chain(), release)
                : new EmergencyPublished(state.manuscript(), state.chain(), release);
        return accept(next, published(command, release));
    }

    static StatementEvent published(Confirm command, Release release) {
        return new StatementEvent.Published(command.publicationId(), command.channel(), release);
    }

    static Decision<Statement, StatementEvent> abandon(Scheduled state) {
        return state.release().emergency() == null
                ? accept(new Approved(state.manuscript(), state.chain()), new StatementEvent.Abandoned())
                : accept(
                        new InApproval(state.manuscript(), state.chain()),
                        new StatementEvent.Abandoned(),
                        new StatementEvent.Submitted(
                                state.chain(), state.release().emergency().by()));
    }

    static Decision<Statement, StatementEvent> correct(InPublic state, Correct command) {
        var number = state.release().number();
        return accept(
                new Corrected(state.manuscript(), state.chain(), state.release(), command.note()),
                new StatementEvent.Corrected(command.correctionId(), number, command.note()));
    }

    static Decision<Statement, StatementEvent> withdraw(InPublic state, Withdraw command, Instant now) {
        var post = command.by().acting(command.mayWithdraw());
        if (post.isEmpty()) {
            return refuse(FORBIDDEN, "may-not-withdraw");
        }
        if (command.reason().isBlank()) {
            return refuse(RULE, "reason-required");
        }
        var withdrawn =
                new Withdrawn(state.manuscript(), state.chain(), state.release(), command.reason(), post.get(), now);
        return accept(withdrawn, new StatementEvent.Withdrawn(state.release().number(), command.reason(), post.get()));
    }
}
