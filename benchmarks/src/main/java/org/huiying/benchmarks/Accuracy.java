package org.huiying.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    /**
     * When each planted incident was found, in how many clusters it lies, what was folded, and what else was found. Found is
     * an incident as soon as an opinion is at least half about it.
     */
    void day() throws IOException {
        var mentions = lines("mentions.ndjson");
        var raised = raised();
        var first = new TreeMap<String, Instant>();
        var found = new TreeMap<String, String>();
        var counted = new TreeMap<String, Map<String, Integer>>();
        var inCluster = new HashMap<String, Map<String, Integer>>();
        for (var mention : mentions) {
            var truth = truth(mention);
            var cluster = mention.path("clusterKey").asString("no cluster");
            var at = at(mention, "seenAt");
            counted.computeIfAbsent(truth, _ -> new TreeMap<>()).merge(cluster, 1, Integer::sum);
            first.putIfAbsent(truth, at);
            var about = inCluster.computeIfAbsent(cluster, _ -> new TreeMap<>());
            about.merge(truth, 1, Integer::sum);
            var opinion = raised.get(cluster);
            if (PLANTED.contains(truth)
                    && opinion != null
                    && !opinion.at().isAfter(at)
                    && 2 * about.getOrDefault(truth, 0) >= sum(about)) {
                found.putIfAbsent(
                        truth,
                        "%d min after its first matching post, by %s"
                                .formatted(
                                        Duration.between(first.get(truth), at).toMinutes(), opinion.why()));
            }
        }
        found.forEach((truth, how) -> Report.line("%-6s found %s", truth, how));
        var others = raised.entrySet().stream()
                .filter(opinion -> inCluster.getOrDefault(opinion.getKey(), Map.of()).keySet().stream()
                        .noneMatch(PLANTED::contains))
                .toList();
        others.forEach(opinion -> Report.line(
                "OTHER  %s by %s: %s",
                opinion.getValue().at(), opinion.getValue().why(), inCluster.getOrDefault(opinion.getKey(), Map.of())));
        for (var truth : PLANTED) {
            var clusters = counted.getOrDefault(truth, Map.of());
            Report.line(
                    "%-6s %d posts matched, in %d clusters %s",
                    truth, sum(clusters), clusters.size(), clusters.values());
        }
        Report.line("not found: %s; other opinions: %d", missing(found.keySet()), others.size());
        folds(mentions);
    }

    /** When a cluster became an opinion, and why. */
    private record Opinion(Instant at, String why) {}

    private Map<String, Opinion> raised() throws IOException {
        var raised = new LinkedHashMap<String, Opinion>();
        for (var finding : lines("findings.ndjson")) {
            if (finding.get("kind").asString().endsWith("ClusterFound.v1")) {
                var why = finding.get("finding").get("cluster").path("raised");
                raised.put(
                        finding.get("clusterKey").asString(),
                        new Opinion(
                                at(finding, "at"),
                                "%s %s"
                                        .formatted(
                                                why.path("mode").asString(""),
                                                why.path("topic").asString(""))));
            }
        }
        return raised;
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
