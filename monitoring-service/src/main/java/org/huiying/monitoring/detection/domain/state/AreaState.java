package org.huiying.monitoring.detection.domain.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private final Clusters clusters = new Clusters();
    private final RecentMembers recent;
    private final Unsaved unsaved = new Unsaved();

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
        clusters.forEach(this.clusters::add);
        members.stream()
                .filter(m -> !m.isSettled() && m.seenAt().isAfter(windowStart()))
                .sorted(Comparator.comparing(When::of))
                .forEach(recent::add);
    }

    /** Event time has passed: what is too old leaves the window, what is old enough is learned. */
    public void passed(Instant now) {
        row.passed(now);
        if (row.teach(baseline, rules.baseline())) {
            unsaved.learned();
        }
        recent.expire(windowStart()).forEach(this::settle);
    }

    private Instant windowStart() {
        return row.at().minus(rules.fold().window());
    }

    /** A member with which nothing is compared any more; its cluster remembers it until the first finding has told it. */
    private void settle(Member member) {
        unsaved.put(member.settled());
        cluster(member.cluster())
                .filter(c -> !c.isOpinion())
                .ifPresent(c -> changed(c, () -> c.untold().add(member.id())));
    }

    public Changes takeChanges() {
        return unsaved.take(row, baseline, clusters);
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
        return member -> member.seenAt().isBefore(before)
                || clusters.find(member.cluster()).isEmpty();
    }

    public Optional<Member> member(UUID id) {
        return unsaved.member(id, () -> recent.find(id).or(() -> stored.apply(id)));
    }

    public Optional<Cluster> cluster(UUID key) {
        return clusters.find(key);
    }

    public Collection<Cluster> clusters() {
        return clusters.all();
    }

    /** Hands over each cluster that shares a term, with the product of its terms and these. */
    public void products(Map<String, Integer> terms, ObjLongConsumer<Cluster> each) {
        clusters.products(terms, each);
    }

    /** Makes a change of a cluster known to the indexes and to the store. */
    public void change(Cluster cluster, Runnable change) {
        clusters.change(cluster, change);
        unsaved.changed(cluster);
    }

    /** The same for a change that no index knows of. */
    public void changed(Cluster cluster, Runnable change) {
        change.run();
        unsaved.changed(cluster);
    }

    public void forget(Cluster cluster) {
        clusters.forget(cluster);
        unsaved.changed(cluster);
        recent.forget(cluster.key());
    }

    public void put(Member member) {
        unsaved.put(member);
        if (!member.isSettled() && member.seenAt().isAfter(windowStart())) {
            recent.add(member);
            recent.shrink(member.cluster()).forEach(this::settle);
        } else if (!member.isSettled()) {
            settle(member);
        }
    }

    public void remove(Member member) {
        unsaved.removed(member);
        recent.remove(member.id());
    }

    /** The latest members of a cluster within the window, oldest first. */
    public Collection<Member> recent(UUID cluster) {
        return recent.of(cluster);
    }

    /** The members of a cluster that its first finding tells, oldest first; from then on each is told as it comes. */
    public List<Member> tellAll(Cluster cluster) {
        var old = cluster.untold().all().stream().map(this::member).flatMap(Optional::stream);
        var all = Stream.concat(old, recent(cluster.key()).stream()).toList();
        changed(cluster, cluster.untold()::clear);
        return all;
    }

    /** Originals of the window with which a text is compared. */
    public RecentMembers recent() {
        return recent;
    }

    /** Merged clusters stand for the one that they were merged into. */
    public Cluster resolve(Cluster cluster) {
        return clusters.resolve(cluster);
    }

    /** A cluster and all that stand for it, in the order of their keys. */
    public List<Cluster> standingFor(Cluster cluster) {
        return clusters.standingFor(cluster);
    }
}
