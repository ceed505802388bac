package org.huiying.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.contracts.wire.Topic;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes what other systems and people read about the topics: the AsyncAPI document and the event catalogue. */
final class DocumentWriter {

    private static final List<String> HEADERS = List.of(
            "ce_specversion",
            "ce_id",
            "ce_source",
            "ce_type",
            "ce_subject",
            "ce_time",
            "ce_dataschema",
            "ce_sequence",
            "ce_epoch",
            "ce_correlationid",
            "ce_exercise");

    private DocumentWriter() {}

    static String asyncApi() {
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        var messages = new LinkedHashMap<String, Object>();
        for (var topic : Topics.catalog().topics()) {
            channels.put(topic.name(), channel(topic));
            operations.put(
                    "write-" + topic.name(),
                    map("action", "send", "channel", map("$ref", "#/channels/" + topic.name())));
        }
        Topics.catalog().entries().forEach(e -> messages.put(e.type(), message(e)));
        var document = map(
                "asyncapi",
                "3.0.0",
                "info",
                map(
                        "title", "Huiying events",
                        "version", "1.0.0",
                        "description", "CloudEvents 1.0 in Kafka's binary mode: attributes in headers, a JSON body."),
                "defaultContentType",
                "application/json",
                "channels",
                channels,
                "operations",
                operations,
                "components",
                map("messages", messages, "schemas", map("CloudEventHeaders", headers())));
        return YAMLMapper.builder().build().writeValueAsString(document);
    }

    private static Map<String, Object> channel(Topic topic) {
        var messages = new LinkedHashMap<String, Object>();
        entries(topic).forEach(e -> messages.put(e.type(), map("$ref", "#/components/messages/" + e.type())));
        return map(
                "address", topic.name(),
                "messages", messages,
                "bindings",
                        map(
                                "kafka",
                                map(
                                        "partitions", topic.partitions(),
                                        "topicConfiguration",
                                                map(
                                                        "cleanup.policy",
                                                                List.of(topic.compacted() ? "compact" : "delete"),
                                                        "retention.ms",
                                                                topic.retention()
                                                                        .toMillis()))),
                "x-owner", topic.owner(),
                "x-internal", topic.internal());
    }

    private static Map<String, Object> message(EventCatalog.Entry event) {
        return map(
                "name", event.type(),
                "summary", event.meaning(),
                "headers", map("$ref", "#/components/schemas/CloudEventHeaders"),
                "payload", map("$ref", "src/main/resources/schemas/" + event.type() + ".json"));
    }

    private static Map<String, Object> headers() {
        var properties = new LinkedHashMap<String, Object>();
        HEADERS.forEach(h -> properties.put(h, map("type", "string")));
        List.of("ce_causationid", "ce_baseepoch", "ce_basesequence", "traceparent")
                .forEach(h -> properties.put(h, map("type", "string")));
        return map("type", "object", "properties", properties, "required", HEADERS);
    }

    static String eventsPage() {
        var page = new StringBuilder(
                "# Events\n\nWritten from the records in `contracts` by a test; do not edit by hand.\n");
        for (var topic : Topics.catalog().topics()) {
            page.append("\n## `%s`\n\nWritten by %s; %d partitions; %s%s.\n\n| event | meaning |\n|---|---|\n"
                    .formatted(
                            topic.name(),
                            topic.owner(),
                            topic.partitions(),
                            topic.compacted()
                                    ? "compacted"
                                    : "kept " + topic.retention().toDays() + " days",
                            topic.internal() ? "; internal" : ""));
            entries(topic).forEach(e -> page.append("| `%s` | %s |\n".formatted(e.type(), e.meaning())));
        }
        return page.toString();
    }

    private static List<EventCatalog.Entry> entries(Topic topic) {
        return Topics.catalog().entries().stream()
                .filter(e -> e.topic().equals(topic))
                .toList();
    }

    private static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
