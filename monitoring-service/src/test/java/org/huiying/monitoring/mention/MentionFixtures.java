package org.huiying.monitoring.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.testing.Api;

/** Items as other systems post them. */
final class MentionFixtures {

    static final String PATH = "/api/v1/mentions";
    static final String HARM = "青禾镇敬老院护工打老人，老人骨折送医";

    private MentionFixtures() {}

    static Map<String, Object> anItem(String externalId, String text) {
        var item = new LinkedHashMap<String, Object>();
        item.put("source", "云溪论坛");
        item.put("externalId", externalId);
        item.put("text", text);
        item.put("publishedAt", "2026-11-23T08:00:00+08:00");
        return item;
    }

    static Map<String, Object> anItem(String externalId, String text, String field, Object value) {
        var item = anItem(externalId, text);
        item.put(field, value);
        return item;
    }

    @SafeVarargs
    static Map<String, Object> aBatch(Map<String, Object>... items) {
        return Map.of("mentions", List.of(items));
    }

    static String anId() {
        return UUID.randomUUID().toString();
    }

    /** How many of a batch were new, measured and repeated. */
    static List<Integer> counts(Api.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        var json = answer.json();
        return List.of(
                json.get("accepted").asInt(),
                json.get("measured").asInt(),
                json.get("repeated").asInt());
    }
}
