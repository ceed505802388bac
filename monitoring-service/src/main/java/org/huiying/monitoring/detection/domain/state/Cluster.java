package org.huiying.monitoring.detection.domain.state;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.FindingEvent.Raised;
import org.huiying.contracts.monitoring.FindingEvent.SharedTerm;
import org.huiying.contracts.vocabulary.TrendState;
import org.huiying.monitoring.detection.domain.HeatRules;
import org.jspecify.annotations.Nullable;

/** Mentions of one matter: what they are about, what is counted of them, and what people decided. Its size is bounded. */
public final class Cluster {

    private static final int RESEMBLED = 3;
    private static final UUID NONE = new UUID(0, 0);

    private UUID key = NONE;
    private boolean exercise;
    private UUID founding = NONE;
    private Instant foundAt = Instant.EPOCH;
    private Instant lastAt = Instant.EPOCH;
    private TermSums terms = new TermSums();
    private Tally tally = new Tally();
    private double peakHeat;
    private @Nullable Spread spread;
    private TreeMap<UUID, Resembled> resembles = new TreeMap<>();
    private Untold untold = new Untold();
    private @Nullable Raised raised;
    private @Nullable ClusterControl control;

    /** Another cluster that a mention of this one resembled, most at this moment. */
    public record Resembled(UUID mention, double similarity, List<SharedTerm> terms) {}

    public Cluster() {}

    public Cluster(UUID key, boolean exercise) {
        this.key = key;
        this.exercise = exercise;
    }

    public void add(Member member, Instant now, HeatRules rules) {
        if (founding.equals(NONE)) {
            founding = member.id();
            foundAt = member.seenAt();
        }
        heardAt(now);
        terms.add(member.terms());
        tally.add(member, now, rules);
        peakHeat = Math.max(peakHeat, tally.heat().at(now, rules.halfLife()));
    }

    public void remove(Member member) {
        terms.remove(member.terms());
        tally.remove(member);
        untold.remove(member.id());
        resembles.values().removeIf(r -> r.mention().equals(member.id()));
    }

    public void measured(Member before, Counters now, Instant at, HeatRules rules) {
        tally.measured(before, now, at, rules);
        peakHeat = Math.max(peakHeat, tally.heat().at(at, rules.halfLife()));
    }

    /** Gives a cluster that people opened what it is about, before anybody has written. */
    public void sign(Map<String, Integer> signature, Instant now) {
        terms.add(signature);
        heardAt(now);
    }

    private void heardAt(Instant now) {
        lastAt = lastAt.isAfter(now) ? lastAt : now;
    }

    /** The terms that say most to a reader. */
    public List<String> telling(int limit) {
        return terms.telling(limit);
    }

    public void raise(Raised why) {
        raised = why;
    }

    /** What no finding has told and nobody keeps at hand; empty once it is an opinion, whose mentions are told as they come. */
    Untold untold() {
        return untold;
    }

    /** Remembers a cluster that this one may be the same as; only the nearest ones stay. */
    public void resembles(UUID other, Resembled now) {
        resembles.merge(other, now, (a, b) -> a.similarity() >= b.similarity() ? a : b);
        resembles.entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<UUID, Resembled> e) -> e.getValue().similarity())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(0, resembles.size() - RESEMBLED))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(resembles::remove);
    }

    public Map<UUID, Resembled> resembled() {
        return resembles;
    }

    public Spread spread() {
        return spread == null ? Spread.begun(foundAt.equals(Instant.EPOCH) ? lastAt : foundAt) : spread;
    }

    public void spread(Spread now) {
        spread = now;
    }

    public void decided(ClusterControl state) {
        control = state;
    }

    /** Whether people or a rule have made it an opinion already. */
    public boolean isOpinion() {
        return raised != null || (control != null && (control.openedByHand() || control.splitFrom() != null));
    }

    public boolean isMuted() {
        return control != null && control.muted();
    }

    public boolean isClosed() {
        return control != null && control.closed();
    }

    public @Nullable ClusterControl control() {
        return control;
    }

    public boolean isEmpty() {
        return tally.mentions() + tally.copies() == 0;
    }

    public UUID key() {
        return key;
    }

    public boolean exercise() {
        return exercise;
    }

    public UUID founding() {
        return founding;
    }

    public Instant foundAt() {
        return foundAt;
    }

    public Instant lastAt() {
        return lastAt;
    }

    public @Nullable Raised raised() {
        return raised;
    }

    /** Whether it rises now. */
    public boolean isWorsened() {
        return spread().state() == TrendState.RISING;
    }

    public double peakHeat() {
        return peakHeat;
    }

    public Map<String, Long> terms() {
        return terms.asMap();
    }

    /** Length of the vector of its terms, at least 1. */
    public double length() {
        return terms.length();
    }

    public Tally tally() {
        return tally;
    }
}
