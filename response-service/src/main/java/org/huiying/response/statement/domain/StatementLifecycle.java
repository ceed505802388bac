package org.huiying.response.statement.domain;

import static org.huiying.platform.decision.Decision.Kind.CONFLICT;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import org.huiying.platform.decision.Decision;
import org.huiying.response.statement.domain.Statement.Approved;
import org.huiying.response.statement.domain.Statement.Draft;
import org.huiying.response.statement.domain.Statement.EmergencyPublished;
import org.huiying.response.statement.domain.Statement.InApproval;
import org.huiying.response.statement.domain.Statement.InPublic;
import org.huiying.response.statement.domain.Statement.Returned;
import org.huiying.response.statement.domain.Statement.Scheduled;
import org.huiying.response.statement.domain.Statement.Withdrawn;
import org.huiying.response.statement.domain.StatementCommand.Abandon;
import org.huiying.response.statement.domain.StatementCommand.Align;
import org.huiying.response.statement.domain.StatementCommand.Approve;
import org.huiying.response.statement.domain.StatementCommand.Comment;
import org.huiying.response.statement.domain.StatementCommand.Confirm;
import org.huiying.response.statement.domain.StatementCommand.Correct;
import org.huiying.response.statement.domain.StatementCommand.EmergencyRelease;
import org.huiying.response.statement.domain.StatementCommand.Publish;
import org.huiying.response.statement.domain.StatementCommand.Ratify;
import org.huiying.response.statement.domain.StatementCommand.Return;
import org.huiying.response.statement.domain.StatementCommand.Revise;
import org.huiying.response.statement.domain.StatementCommand.Submit;
import org.huiying.response.statement.domain.StatementCommand.Withdraw;

/** Draft to public and what may follow: one line per legal arrow, everything else is refused. */
public final class StatementLifecycle {

    private record Step(Statement state, StatementCommand command) {}

    private StatementLifecycle() {}

    /** What the command makes of the statement; the table in docs/lifecycles.md shows every pair. */
    public static Decision<Statement, StatementEvent> decide(Statement state, StatementCommand command, Instant now) {
        return switch (new Step(state, command)) {
            case Step(Draft s, Revise c) -> Drafting.revise(s, c);
            case Step(Returned s, Revise c) -> Drafting.revise(s, c);
            case Step(InApproval s, Revise c) -> Drafting.reviseBeforeChain(s, s.chain(), c);
            case Step(Approved s, Revise c) -> Drafting.reviseBeforeChain(s, s.chain(), c);
            case Step(Scheduled s, Revise c) -> Drafting.reviseBeforeChain(s, s.chain(), c);
            case Step(Draft s, Submit c) -> Drafting.submit(s.manuscript(), c.chain(), c);
            case Step(Returned s, Submit c) ->
                Drafting.submit(s.manuscript(), c.chain().keeping(s.chain(), sha(s)), c);
            case Step(InApproval s, Approve c) -> Signing.approve(s, c, now);
            case Step(InApproval s, Return c) -> Signing.sendBack(s, c);
            case Step(Approved s, Return c) -> Signing.revoke(s, s.chain(), c);
            case Step(Scheduled s, Return c) -> Signing.revoke(s, s.chain(), c);
            case Step(InApproval s, Align c) -> Signing.align(s, s.chain(), c);
            case Step(Approved s, Align c) -> Signing.align(s, s.chain(), c);
            case Step(Scheduled s, Align c) when s.release().emergency() == null -> Signing.align(s, s.chain(), c);
            case Step(Draft s, Comment c) -> Drafting.comment(s, c);
            case Step(Returned s, Comment c) -> Drafting.comment(s, c);
            case Step(InApproval s, Comment c) -> Drafting.comment(s, c);
            case Step(Approved s, Comment c) -> Drafting.comment(s, c);
            case Step(Approved s, Publish c) -> Releasing.schedule(s, c);
            case Step(InPublic s, Publish _) -> Decision.accept(s, new StatementEvent.Scheduled());
            case Step(Draft s, EmergencyRelease c) -> Releasing.emergency(s.manuscript(), c.chain(), c, now);
            case Step(Returned s, EmergencyRelease c) ->
                Releasing.emergency(s.manuscript(), c.chain().keeping(s.chain(), sha(s)), c, now);
            case Step(InApproval s, EmergencyRelease c) -> Releasing.emergency(s.manuscript(), s.chain(), c, now);
            case Step(Scheduled s, Confirm c) -> Releasing.appear(s, c, now);
            case Step(InPublic s, Confirm c) -> Decision.accept(s, Releasing.published(c, s.release()));
            case Step(Withdrawn s, Confirm c) -> Decision.accept(s, Releasing.published(c, s.release()));
            case Step(Scheduled s, Abandon _) -> Releasing.abandon(s);
            case Step(EmergencyPublished s, Ratify c) -> Signing.ratify(s, c, now);
            case Step(InPublic s, Correct c) -> Releasing.correct(s, c);
            case Step(InPublic s, Withdraw c) -> Releasing.withdraw(s, c, now);
            case Step(var s, var c) ->
                refuse(CONFLICT, "illegal-transition", StateName.of(s).name(), name(c));
        };
    }

    private static String sha(Statement state) {
        return state.manuscript().text().sha256();
    }

    private static String name(StatementCommand command) {
        return command.getClass().getSimpleName();
    }
}
