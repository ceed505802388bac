package org.huiying.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Judges what {@code ./huiying replay} wrote against the truth that the external ids of a {@link Corpus} carry. */
final class Accuracy {

    private static final Set<String> PLANTED = Set.of("large", "middle", "slow");

    private final Path folder;

    Accuracy(Path folder) {
        this.folder = folder;
    }

    /** When each planted incident was found, in how many clusters it lies, what was folded, and what else was found. */
    void day() throws IOException {
        var mentions = lines("mentions.ndjson");
        var byCluster = new HashMap<String, Set<String>>();
        var first = new TreeMap<String, Instant>();
        var counted = new TreeMap<String, Map<String, Integer>>();
        for (var mention : mentions) {
            var truth = truth(mention);
            byCluster
                    .computeIfAbsent(mention.path("clusterKey").asString(""), _ -> new HashSet<>())
                    .add(truth);
            counted.computeIfAbsent(truth, _ -> new TreeMap<>())
                    .merge(mention.path("clusterKey").asString("no cluster"), 1, Integer::sum);
            first.merge(truth, at(mention, "seenAt"), (a, b) -> a.isBefore(b) ? a : b);
        }
        var others = 0;
        var seen = new HashSet<String>();
        for (var finding : lines("findings.ndjson")) {
            if (!finding.get("kind").asString().endsWith("ClusterFound.v1")) {
                continue;
            }
            var cluster = finding.get("clusterKey").asString();
            var about = new HashSet<>(byCluster.getOrDefault(cluster, Set.of()));
            about.retainAll(PLANTED);
            for (var truth : about) {
                if (seen.add(truth)) {
                    var raised = finding.get("finding").get("cluster").path("raised");
                    Report.line(
                            "%-6s found %d min after its first matching post, by %s",
                            truth,
                            Duration.between(first.get(truth), at(finding, "at"))
                                    .toMinutes(),
                            raised.path("topic").asString("trend"));
                }
            }
            if (about.isEmpty()) {
                others++;
                Report.line(
                        "OTHER  %s found by %s: %s",
                        at(finding, "at"),
                        finding.get("finding")
                                .get("cluster")
                                .path("raised")
                                .path("topic")
                                .asString("trend"),
                        byCluster.getOrDefault(cluster, Set.of()));
            }
        }
        for (var truth : PLANTED) {
            var clusters = counted.getOrDefault(truth, Map.of());
            Report.line(
                    "%-6s %d posts matched, in %d clusters %s",
                    truth, sum(clusters), clusters.size(), clusters.values());
        }
        Report.line("not found: %s; other opinions: %d", missing(seen), others);
        folds(mentions);
    }

    private static Set<String> missing(Set<String> seen) {
        var missing = new HashSet<>(PLANTED);
        missing.removeAll(seen);
        return missing;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void folds(List<JsonNode> mentions) {
        var right = 0;
        var wrong = 0;
        var missed = 0;
        for (var mention : mentions) {
            var id = mention.get("externalId").asString();
            if (!PLANTED.contains(truth(mention))) {
                continue;
            }
            var isCopy = id.contains("/copy#") || id.contains("/edit#");
            if (mention.has("foldOf")) {
                right += isCopy ? 1 : 0;
                wrong += isCopy ? 0 : 1;
            } else if (isCopy) {
                missed++;
            }
        }
        Report.line("folded: %d copies and edits, %d others; %d copies and edits were not", right, wrong, missed);
    }

    /** Strict B-cubed: a mention that matched nothing is a cluster of its own, a single post is one, too. */
    void matters() throws IOException {
        var matter = new ArrayList<String>();
        var cluster = new ArrayList<String>();
        for (var mention : lines("mentions.ndjson")) {
            matter.add(truth(mention));
            cluster.add(mention.path("clusterKey")
                    .asString(mention.get("externalId").asString()));
        }
        var precision = 0.0;
        var recall = 0.0;
        for (var i = 0; i < matter.size(); i++) {
            double both = 0;
            double together = 0;
            double same = 0;
            for (var j = 0; j < matter.size(); j++) {
                var grouped = cluster.get(i).equals(cluster.get(j));
                var related = matter.get(i).equals(matter.get(j));
                together += grouped ? 1 : 0;
                same += related ? 1 : 0;
                both += grouped && related ? 1 : 0;
            }
            precision += both / together;
            recall += both / same;
        }
        precision /= matter.size();
        recall /= matter.size();
        Report.line(
                "%d posts; B-cubed precision %.3f, recall %.3f, F %.3f",
                matter.size(), precision, recall, 2 * precision * recall / (precision + recall));
    }

    /** How many of the true matters matched a watch topic, and how much of the noise. */
    void titles() throws IOException {
        var all = new TreeMap<String, Integer>();
        var matched = new TreeMap<String, Integer>();
        for (var mention : lines("mentions.ndjson")) {
            all.merge(truth(mention), 1, Integer::sum);
            matched.merge(truth(mention), mention.get("topics").isEmpty() ? 0 : 1, Integer::sum);
        }
        all.forEach((truth, count) -> Report.line(
                "%s: %d of %d match, %.1f %%",
                truth, matched.getOrDefault(truth, 0), count, 100.0 * matched.getOrDefault(truth, 0) / count));
    }

    private static String truth(JsonNode mention) {
        return mention.get("externalId").asString().replaceAll("[/#].*", "");
    }

    private static Instant at(JsonNode line, String field) {
        return Instant.parse(line.get(field).asString());
    }

    private List<JsonNode> lines(String file) throws IOException {
        var nodes = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(folder.resolve(file))) {
            nodes.add(Doors.JSON.readTree(line));
        }
        return nodes;
    }
}
