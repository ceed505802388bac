package org.huiying.monitoring.opinion;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the topology what people decided about a cluster: always the whole state, in the transaction of the decision. */
@Component
public final class ClusterControls {

    private final ControlRepository repository;
    private final Outbox outbox;

    ClusterControls(ControlRepository repository, Outbox outbox) {
        this.repository = repository;
        this.outbox = outbox;
    }

    /** Later mentions join a matter that was opened by hand when they resemble these words. */
    public void openedByHand(Opinion opinion, List<String> signature) {
        change(opinion, c -> with(c, true, signature, c.muted(), c.mergedInto(), c.closed(), c.grade()));
    }

    public void muted(Opinion opinion, boolean muted) {
        change(opinion, c -> with(c, c.openedByHand(), c.signature(), muted, c.mergedInto(), c.closed(), c.grade()));
    }

    /** Its mentions go to the other cluster from now on; null: to itself again. */
    public void mergedInto(Opinion opinion, @Nullable UUID clusterKey) {
        change(opinion, c -> with(c, c.openedByHand(), c.signature(), c.muted(), clusterKey, c.closed(), c.grade()));
    }

    /** No mention joins a closed cluster any more. */
    public void closed(Opinion opinion, boolean closed) {
        change(opinion, c -> with(c, c.openedByHand(), c.signature(), c.muted(), c.mergedInto(), closed, c.grade()));
    }

    public void graded(Opinion opinion, PlanGrade grade) {
        change(opinion, c -> with(c, c.openedByHand(), c.signature(), c.muted(), c.mergedInto(), c.closed(), grade));
    }

    /** A cluster of mentions that leave another. */
    public void split(Opinion opinion, UUID from, List<UUID> mentions) {
        change(
                opinion,
                c -> new ClusterControl(
                        c.clusterKey(),
                        c.area(),
                        c.exercise(),
                        c.afterMention(),
                        false,
                        List.of(),
                        false,
                        null,
                        from,
                        mentions,
                        false,
                        null));
    }

    private void change(Opinion opinion, UnaryOperator<ClusterControl> change) {
        var known = repository.lock(opinion.clusterKey()).orElseGet(() -> none(opinion));
        var changed = after(change.apply(known), repository.lastMention(opinion.area()));
        repository.save(changed);
        outbox.append(changed);
    }

    private static ClusterControl none(Opinion o) {
        return new ClusterControl(
                o.clusterKey(), o.area(), o.exercise(), 0, false, List.of(), false, null, null, List.of(), false, null);
    }

    private static ClusterControl after(ClusterControl c, long mention) {
        return new ClusterControl(
                c.clusterKey(),
                c.area(),
                c.exercise(),
                mention,
                c.openedByHand(),
                c.signature(),
                c.muted(),
                c.mergedInto(),
                c.splitFrom(),
                c.splitMentions(),
                c.closed(),
                c.grade());
    }

    private static ClusterControl with(
            ClusterControl c,
            boolean byHand,
            List<String> signature,
            boolean muted,
            @Nullable UUID into,
            boolean closed,
            @Nullable PlanGrade grade) {
        return new ClusterControl(
                c.clusterKey(),
                c.area(),
                c.exercise(),
                c.afterMention(),
                byHand,
                signature,
                muted,
                into,
                c.splitFrom(),
                c.splitMentions(),
                closed,
                grade);
    }
}
