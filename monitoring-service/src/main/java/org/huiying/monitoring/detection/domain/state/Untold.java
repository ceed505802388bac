package org.huiying.monitoring.detection.domain.state;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/**
 * Mentions of a cluster that no finding has told yet and that are no longer kept at hand, in the order in which they left;
 * the earliest ones go when there are more than {@value #LIMIT}.
 */
final class Untold {

    static final int LIMIT = 500;

    private LinkedHashSet<UUID> ids = new LinkedHashSet<>();

    void add(UUID id) {
        if (ids.add(id) && ids.size() > LIMIT) {
            ids.removeFirst();
        }
    }

    void remove(UUID id) {
        ids.remove(id);
    }

    void clear() {
        ids.clear();
    }

    List<UUID> all() {
        return List.copyOf(ids);
    }
}
