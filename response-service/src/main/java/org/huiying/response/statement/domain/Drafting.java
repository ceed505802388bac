package org.huiying.response.statement.domain;

import static org.huiying.platform.decision.Decision.Kind.CONFLICT;
import static org.huiying.platform.decision.Decision.Kind.FORBIDDEN;
import static org.huiying.platform.decision.Decision.Kind.RULE;
import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import org.huiying.platform.decision.Decision;
import org.huiying.response.statement.domain.Statement.Draft;
import org.huiying.response.statement.domain.Statement.InApproval;
import org.huiying.response.statement.domain.Statement.Returned;
import org.huiying.response.statement.domain.StatementCommand.Comment;
import org.huiying.response.statement.domain.StatementCommand.Revise;
import org.huiying.response.statement.domain.StatementCommand.Submit;
import org.huiying.response.statement.domain.StatementEvent.Commented;
import org.huiying.response.statement.domain.StatementEvent.Revised;
import org.huiying.response.statement.domain.StatementEvent.Submitted;
import org.huiying.response.statement.domain.StatementEvent.Voided;

/** Writing, rewriting and handing in; a changed text takes every signature with it. */
final class Drafting {

    private Drafting() {}

    static Decision<Statement, StatementEvent> revise(Draft draft, Revise command) {
        return accept(new Draft(draft.manuscript().revised(command.text(), command.by())), new Revised());
    }

    static Decision<Statement, StatementEvent> revise(Returned returned, Revise command) {
        var old = returned.manuscript();
        var next = old.revised(command.text(), command.by());
        if (!old.changedBy(command.text())) {
            return accept(new Returned(next, returned.chain(), returned.reason(), returned.by()), new Revised());
        }
        return returned.chain().signatures().isEmpty()
                ? accept(new Draft(next), new Revised())
                : accept(new Draft(next), new Revised(), voided(old, returned.chain()));
    }

    /** The chain begins again with the new text, which must pass the same checks as at submission. */
    static Decision<Statement, StatementEvent> reviseBeforeChain(Statement state, Chain chain, Revise command) {
        var old = state.manuscript();
        var next = old.revised(command.text(), command.by());
        if (!old.changedBy(command.text())) {
            return state instanceof Statement.Scheduled
                    ? refuse(CONFLICT, "publication-under-way")
                    : accept(withManuscript(state, next), new Revised());
        }
        var fault = next.fault();
        if (fault.isPresent()) {
            return refuse(RULE, "text-not-allowed", fault.get().code());
        }
        var again = chain.unsigned();
        var submitted = new Submitted(again, command.by().anyPost());
        return chain.signatures().isEmpty()
                ? accept(new InApproval(next, again), new Revised(), submitted)
                : accept(new InApproval(next, again), new Revised(), voided(old, chain), submitted);
    }

    static Decision<Statement, StatementEvent> submit(Manuscript manuscript, Chain chain, Submit command) {
        if (!manuscript.editedBy(command.by())) {
            return refuse(FORBIDDEN, "not-the-author");
        }
        if (chain.steps().isEmpty()) {
            return refuse(RULE, "empty-chain");
        }
        var fault = manuscript.fault();
        if (fault.isPresent()) {
            return refuse(RULE, "text-not-allowed", fault.get().code());
        }
        var fresh = chain.complete() ? chain.unsigned() : chain;
        return accept(
                new InApproval(manuscript, fresh),
                new Submitted(fresh, command.by().anyPost()));
    }

    static Decision<Statement, StatementEvent> comment(Statement state, Comment command) {
        return command.comment().isBlank()
                ? refuse(RULE, "comment-required")
                : accept(state, new Commented(command.comment(), command.by().anyPost()));
    }

    private static Voided voided(Manuscript old, Chain chain) {
        return new Voided(chain.signedSteps(), old.text().sha256());
    }

    private static Statement withManuscript(Statement state, Manuscript next) {
        return state instanceof Statement.Approved approved
                ? new Statement.Approved(next, approved.chain())
                : new InApproval(next, ((InApproval) state).chain());
    }
}
