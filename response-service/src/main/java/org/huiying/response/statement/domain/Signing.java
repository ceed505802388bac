package org.huiying.response.statement.domain;

import static org.huiying.platform.decision.Decision.Kind.CONFLICT;
import static org.huiying.platform.decision.Decision.Kind.FORBIDDEN;
import static org.huiying.platform.decision.Decision.Kind.RULE;
import static org.huiying.platform.decision.Decision.accept;
import static org.huiying.platform.decision.Decision.refuse;

import java.time.Instant;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.decision.Decision;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Refused;
import org.huiying.response.statement.domain.Statement.Approved;
import org.huiying.response.statement.domain.Statement.EmergencyPublished;
import org.huiying.response.statement.domain.Statement.InApproval;
import org.huiying.response.statement.domain.Statement.Ratified;
import org.huiying.response.statement.domain.Statement.Returned;
import org.huiying.response.statement.domain.StatementCommand.Align;
import org.huiying.response.statement.domain.StatementCommand.Approve;
import org.huiying.response.statement.domain.StatementCommand.Ratify;
import org.huiying.response.statement.domain.StatementCommand.Return;
import org.huiying.response.statement.domain.StatementEvent.SentBack;
import org.huiying.response.statement.domain.StatementEvent.Signed;
import org.huiying.response.statement.domain.StatementEvent.Submitted;

/** The chain at work: each step by its own post, nobody twice, never by a hand that wrote the text. */
final class Signing {

    private Signing() {}

    static Decision<Statement, StatementEvent> approve(InApproval state, Approve command, Instant now) {
        return switch (sign(state.manuscript(), state.chain(), command.by(), command.contentSha256(), now)) {
            case Refused<Chain, Signed>(var kind, var code, var args) -> new Refused<>(kind, code, args);
            case Accepted<Chain, Signed>(var chain, var events)
            when chain.complete() ->
                accept(
                        new Approved(state.manuscript(), chain),
                        events.getFirst(),
                        new StatementEvent.Approved(events.getFirst().by()));
            case Accepted<Chain, Signed>(var chain, var events) ->
                accept(new InApproval(state.manuscript(), chain), events.getFirst());
        };
    }

    static Decision<Statement, StatementEvent> ratify(EmergencyPublished state, Ratify command, Instant now) {
        return switch (sign(state.manuscript(), state.chain(), command.by(), command.contentSha256(), now)) {
            case Refused<Chain, Signed>(var kind, var code, var args) -> new Refused<>(kind, code, args);
            case Accepted<Chain, Signed>(var chain, var events)
            when chain.complete() ->
                accept(
                        new Ratified(state.manuscript(), chain, state.release()),
                        events.getFirst(),
                        new StatementEvent.Ratified(events.getFirst().by()));
            case Accepted<Chain, Signed>(var chain, var events) ->
                accept(new EmergencyPublished(state.manuscript(), chain, state.release()), events.getFirst());
        };
    }

    static Decision<Statement, StatementEvent> sendBack(InApproval state, Return command) {
        var open = state.chain().current();
        if (open.isEmpty() || !command.by().holdsAny(open.get().posts())) {
            return refuse(FORBIDDEN, "not-your-step");
        }
        if (command.reason().isBlank()) {
            return refuse(RULE, "reason-required");
        }
        var post = postOf(open.get(), command.by());
        var back = state.manuscript().sentBack();
        return accept(
                new Returned(back, state.chain(), command.reason(), post),
                new SentBack(open.get().step(), post, command.reason(), back.round()));
    }

    /** An approver thinks again before the text is out: every signature falls, for their trust is gone. */
    static Decision<Statement, StatementEvent> revoke(Statement state, Chain chain, Return command) {
        if (!chain.names(command.by())) {
            return refuse(FORBIDDEN, "not-your-step");
        }
        if (command.reason().isBlank()) {
            return refuse(RULE, "reason-required");
        }
        var step = chain.steps().stream()
                .filter(s -> command.by().holdsAny(s.posts()))
                .toList()
                .getLast();
        var post = postOf(step, command.by());
        var back = state.manuscript().sentBack();
        return accept(
                new Returned(back, chain.unsigned(), command.reason(), post),
                new SentBack(step.step(), post, command.reason(), back.round()));
    }

    /** A higher grade may ask for more steps; what was signed for this very text stays signed. */
    static Decision<Statement, StatementEvent> align(Statement state, Chain old, Align command) {
        if (!command.chain().grade().higherThan(old.grade())) {
            return accept(state);
        }
        var text = state.manuscript().text();
        var chain = command.chain().keeping(old, text.sha256());
        if (chain.complete()) {
            return accept(withChain(state, chain));
        }
        var post = chain.signatures().isEmpty()
                ? Post.OFFICE
                : chain.signatures().getLast().post();
        return accept(new InApproval(state.manuscript(), chain), new Submitted(chain, post));
    }

    private static Decision<Chain, Signed> sign(
            Manuscript manuscript, Chain chain, Actor by, String sha256, Instant now) {
        var open = chain.current();
        if (open.isEmpty()) {
            return refuse(CONFLICT, "chain-complete");
        }
        if (!by.holdsAny(open.get().posts())) {
            return refuse(FORBIDDEN, "not-your-step");
        }
        if (manuscript.editedBy(by)) {
            return refuse(FORBIDDEN, "author-never-approves");
        }
        if (chain.signedBy(by)) {
            return refuse(FORBIDDEN, "signed-already");
        }
        if (!sha256.equals(manuscript.text().sha256())) {
            return refuse(RULE, "other-text");
        }
        var post = postOf(open.get(), by);
        var signed = chain.sign(open.get(), new Chain.Signature(post, by.subject(), sha256, now));
        return accept(signed, new Signed(open.get().step(), post, signed.nextPosts()));
    }

    private static Post postOf(Chain.Step step, Actor by) {
        return by.acting(step.posts()).orElseThrow();
    }

    private static Statement withChain(Statement state, Chain chain) {
        return switch (state) {
            case InApproval s -> new Approved(s.manuscript(), chain);
            case Approved s -> new Approved(s.manuscript(), chain);
            case Statement.Scheduled s -> new Statement.Scheduled(s.manuscript(), chain, s.release());
            default -> state;
        };
    }
}
