package org.huiying.platform.decision;

import java.util.List;
import org.huiying.platform.problem.Refusal;

/**
 * What a lifecycle says to one command: the next state with its events, or a refusal with a stable code.
 *
 * @param <S> the sealed state
 * @param <E> the sealed event
 */
public sealed interface Decision<S, E> {

    /** The command is legal. */
    record Accepted<S, E>(S next, List<E> events) implements Decision<S, E> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** The command is refused; nothing changes. */
    record Refused<S, E>(Kind kind, String code, List<Object> args) implements Decision<S, E> {
        public Refused {
            args = List.copyOf(args);
        }
    }

    /** Why a command is refused; it decides the HTTP status. */
    enum Kind {
        /** The state does not allow the transition: 409. */
        CONFLICT,
        /** A rule forbids it: 422. */
        RULE,
        /** The caller may not, because of who they are: 403. */
        FORBIDDEN
    }

    @SafeVarargs
    static <S, E> Decision<S, E> accept(S next, E... events) {
        return new Accepted<>(next, List.of(events));
    }

    static <S, E> Decision<S, E> refuse(Kind kind, String code, Object... args) {
        return new Refused<>(kind, code, List.of(args));
    }

    /** The accepted decision, or the matching {@link Refusal} thrown: for handlers, at the edge of the domain. */
    default Accepted<S, E> orThrow() {
        return switch (this) {
            case Accepted<S, E> accepted -> accepted;
            case Refused<S, E>(var kind, var code, var args) ->
                throw switch (kind) {
                    case CONFLICT -> Refusal.conflict(code, args.toArray());
                    case RULE -> Refusal.rule(code, args.toArray());
                    case FORBIDDEN -> Refusal.forbidden(code, args.toArray());
                };
        };
    }
}
