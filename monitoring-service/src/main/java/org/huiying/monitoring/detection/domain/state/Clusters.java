package org.huiying.monitoring.detection.domain.state;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;

/** The clusters of an area in the order of their keys, found by their terms and by what was merged into them. */
final class Clusters {

    private final TreeMap<UUID, Cluster> all = new TreeMap<>();
    private final TermIndex terms = new TermIndex();
    private final TreeSet<UUID> merged = new TreeSet<>();

    Optional<Cluster> find(UUID key) {
        return Optional.ofNullable(all.get(key));
    }

    Collection<Cluster> all() {
        return all.values();
    }

    void products(Map<String, Integer> vector, ObjLongConsumer<Cluster> each) {
        terms.products(vector, each);
    }

    void add(Cluster cluster) {
        change(cluster, () -> {});
    }

    /** Anything that an index knows of may change. */
    void change(Cluster cluster, Runnable change) {
        terms.remove(cluster);
        change.run();
        all.put(cluster.key(), cluster);
        terms.add(cluster);
        if (into(cluster) == null) {
            merged.remove(cluster.key());
        } else {
            merged.add(cluster.key());
        }
    }

    void forget(Cluster cluster) {
        terms.remove(cluster);
        merged.remove(cluster.key());
        all.remove(cluster.key());
    }

    /** Merged clusters stand for the one that they were merged into; those in a ring for themselves. */
    Cluster resolve(Cluster cluster) {
        if (into(cluster) == null) {
            return cluster;
        }
        var seen = new HashSet<UUID>();
        var found = cluster;
        while (seen.add(found.key())) {
            var into = into(found);
            var next = into == null ? null : all.get(into);
            if (next == null) {
                return found;
            }
            found = next;
        }
        return cluster;
    }

    /** A cluster, if it is known, and all that stand for it, in the order of their keys. */
    List<Cluster> standingFor(Cluster cluster) {
        var keys = new TreeSet<UUID>();
        keys.add(cluster.key());
        merged.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .filter(other -> resolve(other).key().equals(cluster.key()))
                .forEach(other -> keys.add(other.key()));
        return keys.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    private static @Nullable UUID into(Cluster cluster) {
        var control = cluster.control();
        return control == null ? null : control.mergedInto();
    }
}
