package org.huiying.acceptance.instances;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.acceptance.faults.Check;
import org.huiying.acceptance.faults.TopicLog.Seen;

/** What stands on the topic of findings against what the replay found, byte for byte and in order. */
final class Comparison {

    private final History history;
    private final List<Seen> seen;

    Comparison(History history, List<Seen> seen) {
        this.history = history;
        this.seen = seen;
    }

    List<Check> checks() {
        var onTopic = byCluster();
        var wrong = new ArrayList<String>();
        history.findings().forEach((cluster, bodies) -> {
            var found = onTopic.getOrDefault(cluster, List.of());
            if (!found.equals(bodies)) {
                wrong.add("%s: %d instead of %d, the first difference at %d"
                        .formatted(cluster, found.size(), bodies.size(), difference(bodies, found)));
            }
        });
        return List.of(
                new Check("there is something to find", history.found() > 0, history.found() + " findings"),
                Check.same("the clusters of the replay", history.findings().keySet(), onTopic.keySet()),
                Check.none("findings of each cluster equal those of the replay", history.found(), wrong),
                Check.none("no finding stands there twice", seen.size(), twice()));
    }

    private Map<String, List<String>> byCluster() {
        var bodies = new LinkedHashMap<String, List<String>>();
        seen.forEach(finding ->
                bodies.computeIfAbsent(finding.key(), _ -> new ArrayList<>()).add(finding.body()));
        return bodies;
    }

    private static int difference(List<String> expected, List<String> found) {
        var at = 0;
        while (at < Math.min(expected.size(), found.size()) && expected.get(at).equals(found.get(at))) {
            at++;
        }
        return at;
    }

    private List<String> twice() {
        var ids = new TreeMap<String, Integer>();
        seen.forEach(finding -> ids.merge(finding.id(), 1, Integer::sum));
        return ids.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }
}
