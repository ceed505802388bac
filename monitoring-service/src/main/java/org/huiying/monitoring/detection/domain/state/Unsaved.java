package org.huiying.monitoring.detection.domain.state;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.monitoring.detection.domain.state.AreaState.Changes;

/** What has changed of an area and is not yet in its store. */
final class Unsaved {

    private final Map<UUID, Optional<Member>> members = new LinkedHashMap<>();
    private final Set<UUID> clusters = new HashSet<>();
    private boolean learned;

    /** The member as it is now, empty if it was removed; one that has not changed is found otherwise. */
    Optional<Member> member(UUID id, Supplier<Optional<Member>> otherwise) {
        return members.containsKey(id) ? members.get(id) : otherwise.get();
    }

    void put(Member member) {
        members.put(member.id(), Optional.of(member));
    }

    void removed(Member member) {
        members.put(member.id(), Optional.empty());
    }

    void changed(Cluster cluster) {
        clusters.add(cluster.key());
    }

    void learned() {
        learned = true;
    }

    /** Hands all of it over and forgets it. */
    Changes take(AreaRow row, Baseline baseline, Clusters now) {
        var changed = new LinkedHashMap<UUID, Optional<Cluster>>();
        clusters.stream().sorted().forEach(key -> changed.put(key, now.find(key)));
        var taught = learned ? Optional.of(baseline) : Optional.<Baseline>empty();
        var changes = new Changes(row, taught, changed, new LinkedHashMap<>(members));
        members.clear();
        clusters.clear();
        learned = false;
        return changes;
    }
}
