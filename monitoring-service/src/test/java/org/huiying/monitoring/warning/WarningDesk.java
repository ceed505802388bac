package org.huiying.monitoring.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiying.monitoring.watch.domain.WatchRules;
import org.huiying.testing.Api;

/** Warning rules to try things on, and words that nothing else is about. */
record WarningDesk(Api monitor, WatchRules topics) {

    static final String RULES = "/api/v1/warning-rules";

    UUID create(Map<String, Object> rule) {
        var created = monitor.post(RULES, rule);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return UUID.fromString(created.json().get("id").asString());
    }

    static Map<String, Object> rule(String name, Object... fields) {
        var rule = new HashMap<String, Object>();
        rule.put("name", name + UUID.randomUUID());
        for (var i = 0; i < fields.length; i += 2) {
            rule.put((String) fields[i], fields[i + 1]);
        }
        return rule;
    }

    /** Raises at the first mention of the word. */
    void watch(String word) {
        var topic = Map.of(
                "name",
                "看" + UUID.randomUUID(),
                "area",
                "PLACE_NAMES",
                "must",
                List.of(word),
                "raise",
                Map.of("mode", "FIRST_MATCH"));
        var created = monitor.post("/api/v1/watch-topics", topic);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        Awaitility.await().until(() -> !topics.current().match(word).isEmpty());
    }

    /** So many letters by chance that no other matter resembles it. */
    static String word() {
        var letters = new StringBuilder();
        new SecureRandom().ints(40, 0x8000, 0x9000).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
