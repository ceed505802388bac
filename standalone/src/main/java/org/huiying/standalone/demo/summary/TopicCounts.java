package org.huiying.standalone.demo.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events by topic and by type, and what the promises want to know of them. */
final class TopicCounts {
    private static final List<String> REQUIRED = List.of(
            "ce_specversion", "ce_id", "ce_source", "ce_type", "ce_subject", "ce_time", "ce_sequence", "ce_epoch");

    private final JsonMapper json = new JsonMapper();
    private final Map<String, Integer> byTopic = new TreeMap<>();
    private final Map<String, Integer> byType = new TreeMap<>();
    private final Set<String> complete = new HashSet<>();
    private final Set<String> matchedTexts = new HashSet<>();
    private int mailsDelivered;

    /** What the detection keeps for itself is none of ours. */
    void know(String topic) {
        if (!topic.endsWith("-changelog") && !topic.endsWith("-repartition")) {
            byTopic.putIfAbsent(topic, 0);
        }
    }

    void count(String topic, Map<String, String> headers, byte @Nullable [] value) {
        if (value == null || byTopic.computeIfPresent(topic, (_, count) -> count + 1) == null) {
            return;
        }
        var type = shortType(headers.getOrDefault("ce_type", ""));
        if (type.isEmpty()) {
            return;
        }
        byType.merge(type, 1, Integer::sum);
        if (headers.keySet().containsAll(REQUIRED)) {
            complete.add(type);
        }
        var body = json.readTree(value);
        if (type.equals("MentionCollected")) {
            matchedTexts.add(body.path("text").asString(""));
        }
        if (type.equals("NotificationDelivered") && isMail(body)) {
            mailsDelivered++;
        }
    }

    private static boolean isMail(JsonNode delivered) {
        return delivered.path("channel").asString("").equals("EMAIL");
    }

    /** {@code org.huiying.response.StatementApproved.v1} → {@code StatementApproved}. */
    private static String shortType(String type) {
        var words = type.split("\\.", -1);
        return words.length < 2 ? "" : words[words.length - 2];
    }

    int of(String type) {
        return byType.getOrDefault(type, 0);
    }

    /** Whether events of this type were seen with every header that is documented. */
    boolean isComplete(String type) {
        return complete.contains(type);
    }

    Set<String> matchedTexts() {
        return matchedTexts;
    }

    int mailsDelivered() {
        return mailsDelivered;
    }

    /** The topics of the contract; those for dead letters only if there are any. */
    Map<String, Integer> byTopic() {
        var shown = new TreeMap<>(byTopic);
        shown.entrySet().removeIf(topic -> topic.getKey().endsWith(".dlt") && topic.getValue() == 0);
        return shown;
    }

    Map<String, Integer> byType() {
        return byType;
    }
}
