package org.huiying.monitoring.replay;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.monitoring.detection.OfflineDetection;
import org.huiying.monitoring.mention.JudgedMention;
import org.huiying.monitoring.mention.OfflineDoor;
import org.huiying.monitoring.mention.OfflineDoor.NotTaken;
import org.huiying.monitoring.mention.OfflineDoor.Passed;

/** One replay: each item through the door, what matched through the detection, everything that is said written down. */
final class Run {

    private final OfflineDoor door;
    private final OfflineDetection detection = new OfflineDetection();
    private final Records records;
    private final boolean all;
    private final Map<String, Integer> refused = new TreeMap<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Effort atDoor = new Effort();
    private final Effort inDetection = new Effort();
    private int matched;
    private int judged;

    Run(OfflineDoor door, Records records, boolean all) {
        this.door = door;
        this.records = records;
        this.all = all;
    }

    /** What happened, for the user. */
    record Summary(List<String> lines) {}

    Summary over(History history) throws IOException {
        for (var item : history.items()) {
            try {
                take(item);
            } catch (NotTaken e) {
                refused.merge(String.valueOf(e.getMessage()), 1, Integer::sum);
            }
        }
        return new Summary(List.of(
                "%d items, %d of them new mentions, %d of those matched a watch topic"
                        .formatted(history.items().size(), judged, matched),
                "door: " + atDoor.rate(),
                "detection: " + inDetection.rate(),
                "findings: %s".formatted(kinds.isEmpty() ? "none" : kinds),
                "not taken: %d lines without an item or a time, %s".formatted(history.unread(), refused)));
    }

    private void take(History.Item item) throws NotTaken, IOException {
        atDoor.begin();
        var passed = door.take(item.fields(), item.seenAt());
        atDoor.end();
        var found = passed.event().map(this::detect).orElse(List.of());
        if (passed.event().isPresent()) {
            records.read(passed.event().get());
        }
        if (passed.verdict().isPresent()) {
            judged++;
            var verdict = passed.verdict().get();
            matched += verdict.matches().isEmpty() ? 0 : 1;
            if (all || !verdict.matches().isEmpty()) {
                records.mention(line(item, passed, verdict));
            }
        }
        for (var finding : found) {
            write(finding);
        }
    }

    private List<FindingEvent> detect(MentionEvent event) {
        inDetection.begin();
        var found = detection.apply(event);
        inDetection.end();
        return found;
    }

    private Map<String, Object> line(History.Item item, Passed passed, JudgedMention verdict) {
        var line = new LinkedHashMap<String, Object>();
        line.put("mentionId", passed.mentionId());
        line.put("externalId", item.fields().path("externalId").asString(""));
        line.put("seenAt", item.seenAt());
        line.put("topics", verdict.matches().stream().map(Run::topic).toList());
        line.put("verdict", verdict);
        passed.event()
                .map(MentionEvent::area)
                .flatMap(area -> detection.place(area, passed.mentionId()))
                .ifPresent(place -> {
                    line.put("clusterKey", place.clusterKey());
                    place.foldOf().ifPresent(original -> line.put("foldOf", original));
                });
        return line;
    }

    private static Map<String, Object> topic(TopicMatch match) {
        var line = new LinkedHashMap<String, Object>();
        line.put("name", match.name());
        line.put("version", match.version());
        line.put("hits", match.hits());
        return line;
    }

    private void write(FindingEvent finding) throws IOException {
        var kind = Topics.catalog().of(finding).type();
        kinds.merge(kind.replaceAll(".*\\.([A-Za-z]+)\\.v\\d+", "$1"), 1, Integer::sum);
        var line = new LinkedHashMap<String, Object>();
        line.put("kind", kind);
        line.put("at", finding.cluster().at());
        line.put("clusterKey", finding.cluster().clusterKey());
        line.put("finding", finding);
        records.finding(line);
    }
}
