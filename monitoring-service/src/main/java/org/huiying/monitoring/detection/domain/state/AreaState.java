package org.huiying.monitoring.detection.domain.state;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.detection.domain.DetectionRules;
import org.huiying.monitoring.detection.domain.text.Fingerprint;

/**
 * All that is known of one area, kept in memory beside its store: what changes is collected and written by the owner
 * after each mention. Its indexes are built from what is stored and hold nothing of their own.
 */
public final class AreaState {

    private static final int RECENT = 1_000;

    private final Area area;
    private final AreaRow row;
    private final Function<UUID, Optional<Member>> stored;
    private final Duration window;
    private final TreeMap<UUID, Cluster> clusters = new TreeMap<>();
    private final Map<String, Set<UUID>> byTerm = new HashMap<>();
    private final Map<UUID, LinkedHashMap<UUID, Member>> recent = new HashMap<>();
    private final Map<Original, UUID> originals = new HashMap<>();
    private final Map<UUID, Optional<Member>> changedMembers = new LinkedHashMap<>();
    private final Set<UUID> changedClusters = new HashSet<>();

    private record Original(Fingerprint print, boolean exercise) {
        static Original of(Member member) {
            return new Original(member.print(), member.exercise());
        }
    }

    /** What has changed since the last time: an empty value was removed. */
    public record Changes(AreaRow row, Map<UUID, Optional<Cluster>> clusters, Map<UUID, Optional<Member>> members) {}

    /** @param stored finds members that are older than the window */
    public AreaState(
            Area area,
            AreaRow row,
            Collection<Cluster> clusters,
            Collection<Member> members,
            Function<UUID, Optional<Member>> stored,
            DetectionRules rules) {
        this.area = area;
        this.row = row;
        this.stored = stored;
        this.window = rules.foldWindow();
        clusters.forEach(c -> {
            this.clusters.put(c.key(), c);
            index(c);
        });
        members.stream()
                .sorted(Comparator.comparing(Member::seenAt).thenComparing(Member::id))
                .filter(m -> m.seenAt().isAfter(row.at().minus(window)))
                .forEach(this::remember);
    }

    public Changes takeChanges() {
        var changed = new LinkedHashMap<UUID, Optional<Cluster>>();
        changedClusters.stream().sorted().forEach(key -> changed.put(key, Optional.ofNullable(clusters.get(key))));
        var changes = new Changes(row, changed, new LinkedHashMap<>(changedMembers));
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

    /** True for members that nothing needs any more. */
    public Predicate<Member> forgotten(Duration life) {
        var before = row.at().minus(life);
        return member -> member.seenAt().isBefore(before) || !clusters.containsKey(member.cluster());
    }

    public Optional<Member> member(UUID id) {
        return changedMembers.containsKey(id) ? changedMembers.get(id) : stored.apply(id);
    }

    public Optional<Cluster> cluster(UUID key) {
        return Optional.ofNullable(clusters.get(key));
    }

    public Collection<Cluster> clusters() {
        return clusters.values();
    }

    public Set<UUID> having(String term) {
        return byTerm.getOrDefault(term, Set.of());
    }

    /** Makes a change of a cluster known to the indexes and to the store. */
    public void change(Cluster cluster, Runnable change) {
        unindex(cluster);
        change.run();
        clusters.put(cluster.key(), cluster);
        index(cluster);
        changedClusters.add(cluster.key());
    }

    public void forget(Cluster cluster) {
        unindex(cluster);
        clusters.remove(cluster.key());
        changedClusters.add(cluster.key());
        var gone = recent.remove(cluster.key());
        if (gone != null) {
            gone.values().forEach(m -> originals.remove(Original.of(m), m.id()));
        }
    }

    public void put(Member member) {
        changedMembers.put(member.id(), Optional.of(member));
        remember(member);
    }

    public void remove(Member member) {
        changedMembers.put(member.id(), Optional.empty());
        drop(member);
    }

    /** The latest members of a cluster within the window. */
    public Collection<Member> recent(UUID cluster) {
        return recent.getOrDefault(cluster, new LinkedHashMap<>()).values();
    }

    /** The original with exactly this text. */
    public Optional<Member> original(Fingerprint print, boolean exercise) {
        return Optional.ofNullable(originals.get(new Original(print, exercise))).flatMap(this::member);
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

    private void remember(Member member) {
        var members = recent.computeIfAbsent(member.cluster(), _ -> new LinkedHashMap<>());
        members.put(member.id(), member);
        if (!member.isCopy()) {
            originals.putIfAbsent(Original.of(member), member.id());
        }
        var before = row.at().minus(window);
        var oldest = members.firstEntry().getValue();
        while (members.size() > RECENT || oldest.seenAt().isBefore(before)) {
            drop(oldest);
            if (members.isEmpty()) {
                return;
            }
            oldest = members.firstEntry().getValue();
        }
    }

    private void drop(Member member) {
        var members = recent.get(member.cluster());
        if (members != null && members.remove(member.id()) != null) {
            originals.remove(Original.of(member), member.id());
        }
    }

    private void index(Cluster cluster) {
        cluster.terms()
                .keySet()
                .forEach(t -> byTerm.computeIfAbsent(t, _ -> new HashSet<>()).add(cluster.key()));
    }

    private void unindex(Cluster cluster) {
        cluster.terms().keySet().forEach(t -> {
            var having = byTerm.get(t);
            if (having != null) {
                having.remove(cluster.key());
            }
        });
    }
}
