package org.huiying.response.statement;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Caller;
import org.huiying.response.statement.domain.Actor;

/** From the caller of a request to the actor of a command, and who may read what. */
public final class Actors {

    private Actors() {}

    public static Actor of(Caller caller) {
        return new Actor(
                caller.subject(),
                Arrays.stream(Post.values())
                        .filter(post -> caller.holds(post.name()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Staff read every statement, county and city those whose chain names them. */
    public static void mayRead(StoredStatement stored, Caller caller) {
        if (!reads(stored, caller)) {
            throw Refusal.forbidden("not-in-the-chain");
        }
    }

    static boolean reads(StoredStatement stored, Caller caller) {
        var actor = of(caller);
        var chain = StatementViews.chainOf(stored.state());
        return actor.isStaff() || (chain != null && chain.names(actor));
    }
}
