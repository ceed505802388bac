package org.huiying.standalone.tools;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Names one parked event: the service that could not apply it and the event's place in its stream. */
public record DeadLetterId(String service, String topic, String key, long epoch, long sequence) {

    /** From its written form {@code service/topic/key/epoch/sequence}; a key may hold slashes. */
    public static DeadLetterId parse(String text) {
        var words = text.split("/", -1);
        if (words.length < 5) {
            throw new IllegalArgumentException("an id is written service/topic/key/epoch/sequence");
        }
        int last = words.length - 1;
        var key = String.join("/", Arrays.asList(words).subList(2, last - 1));
        return new DeadLetterId(words[0], words[1], key, Long.parseLong(words[last - 1]), Long.parseLong(words[last]));
    }

    static DeadLetterId of(String service, JsonNode event) {
        return new DeadLetterId(
                service,
                event.path("topic").asString(),
                event.path("key").asString(),
                event.path("epoch").asLong(),
                event.path("sequence").asLong());
    }

    /** The fields by which the service knows it, all as text: an operator endpoint takes no number. */
    Map<String, String> fields(String action) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("action", action);
        fields.put("topic", topic);
        fields.put("key", key);
        fields.put("epoch", Long.toString(epoch));
        fields.put("sequence", Long.toString(sequence));
        return fields;
    }

    @Override
    public String toString() {
        return String.join("/", service, topic, key, "" + epoch, "" + sequence);
    }
}
