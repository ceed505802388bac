package org.huiying.monitoring.detection.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.domain.DetectionRules;

/**
 * All that is known of one area, kept in memory beside its store: what changes is collected and written by the owner
 * after each mention. Its indexes are built from what is stored and hold nothing of their own.
 */
public final class AreaState {

    private static final int RECENT = 1_000;

    private final Area area;
    private final AreaRow row;
    private final Baseline baseline;
    private final Function<UUID, Optional<Member>> stored;
    private final DetectionRules rules;
    private final TreeMap<UUID, Cluster> clusters = new TreeMap<>();
    private final TermIndex terms = new TermIndex();
    private final RecentMembers recent;
    private final Map<UUID, Optional<Member>> changedMembers = new LinkedHashMap<>();
    private final Set<UUID> changedClusters = new HashSet<>();
    private boolean learned;

    /** What has changed since the last time: an empty value was removed, an empty baseline is the same. */
    public record Changes(
            AreaRow row,
            Optional<Baseline> baseline,
            Map<UUID, Optional<Cluster>> clusters,
            Map<UUID, Optional<Member>> members) {}

    /** An area of which nothing is known. */
    public static AreaState empty(Area area, DetectionRules rules) {
        return new AreaState(area, new AreaRow(), List.of(), List.of(), _ -> Optional.empty(), rules);
    }

    public AreaState(
            Area area,
            AreaRow row,
            Collection<Cluster> clusters,
            Collection<Member> members,
            Function<UUID, Optional<Member>> stored,
            DetectionRules rules) {
        this(area, row, new Baseline(), clusters, members, stored, rules);
    }

    /** @param stored finds members that are older than the window */
    public AreaState(
            Area area,
            AreaRow row,
            Baseline baseline,
            Collection<Cluster> clusters,
            Collection<Member> members,
            Function<UUID, Optional<Member>> stored,
            DetectionRules rules) {
        this.area = area;
        this.row = row;
        this.baseline = baseline;
        this.stored = stored;
        this.rules = rules;
        this.recent = new RecentMembers(RECENT, rules.known());
        clusters.forEach(c -> {
            this.clusters.put(c.key(), c);
            terms.add(c);
        });
        members.stream()
                .filter(m -> !m.isSettled() && m.seenAt().isAfter(windowStart()))
                .sorted(Comparator.comparing(When::of))
                .forEach(recent::add);
    }

    /** Event time has passed: what is too old leaves the window, what is old enough is learned. */
    public void passed(Instant now) {
        row.passed(now);
        learned |= row.teach(baseline, rules.baseline());
        recent.expire(windowStart()).forEach(this::settle);
    }

    private Instant windowStart() {
        return row.at().minus(rules.fold().window());
    }

    /** A member with which nothing is compared any more. */
    private void settle(Member member) {
        changedMembers.put(member.id(), Optional.of(member.settled()));
    }

    public Changes takeChanges() {
        var changed = new LinkedHashMap<UUID, Optional<Cluster>>();
        changedClusters.stream().sorted().forEach(key -> changed.put(key, Optional.ofNullable(clusters.get(key))));
        var taught = learned ? Optional.of(baseline) : Optional.<Baseline>empty();
        var changes = new Changes(row, taught, changed, new LinkedHashMap<>(changedMembers));
        learned = false;
        changedClusters.clear();
        changedMembers.clear();
        return changes;
    }

    public Area area() {
        return area;
    }

    public AreaRow row() {
        return row;
    }

    public Baseline baseline() {
        return baseline;
    }

    /** True for members that nothing needs any more. */
    public Predicate<Member> forgotten(Duration life) {
        var before = row.at().minus(life);
        return member -> member.seenAt().isBefore(before) || !clusters.containsKey(member.cluster());
    }

    public Optional<Member> member(UUID id) {
        if (changedMembers.containsKey(id)) {
            return changedMembers.get(id);
        }
        return recent.find(id).or(() -> stored.apply(id));
    }

    public Optional<Cluster> cluster(UUID key) {
        return Optional.ofNullable(clusters.get(key));
    }

    public Collection<Cluster> clusters() {
        return clusters.values();
    }

    /** The clusters that have a term, with how much of it. */
    public Map<UUID, Long> having(String term) {
        return terms.having(term);
    }

    /** Makes a change of a cluster known to the indexes and to the store. */
    public void change(Cluster cluster, Runnable change) {
        terms.remove(cluster);
        change.run();
        clusters.put(cluster.key(), cluster);
        terms.add(cluster);
        changedClusters.add(cluster.key());
    }

    /** The same for a change that no index knows of. */
    public void changed(Cluster cluster, Runnable change) {
        change.run();
        changedClusters.add(cluster.key());
    }

    public void forget(Cluster cluster) {
        terms.remove(cluster);
        clusters.remove(cluster.key());
        changedClusters.add(cluster.key());
        recent.forget(cluster.key());
    }

    public void put(Member member) {
        changedMembers.put(member.id(), Optional.of(member));
        if (member.isSettled() || !member.seenAt().isAfter(windowStart())) {
            return;
        }
        recent.add(member);
        recent.shrink(member.cluster()).forEach(this::settle);
    }

    public void remove(Member member) {
        changedMembers.put(member.id(), Optional.empty());
        recent.remove(member.id());
    }

    /** The latest members of a cluster within the window, oldest first. */
    public Collection<Member> recent(UUID cluster) {
        return recent.of(cluster);
    }

    /** Originals of the window with which a text is compared. */
    public RecentMembers recent() {
        return recent;
    }

    /** Merged clusters stand for the one that they were merged into. */
    public Cluster resolve(Cluster cluster) {
        var seen = new HashSet<UUID>();
        var found = cluster;
        while (seen.add(found.key())) {
            var control = found.control();
            var into = control == null || control.mergedInto() == null ? null : clusters.get(control.mergedInto());
            if (into == null) {
                return found;
            }
            found = into;
        }
        return cluster;
    }
}
