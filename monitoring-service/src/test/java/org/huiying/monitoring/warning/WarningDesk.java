package org.huiying.monitoring.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huiying.testing.Api;

/** Warning rules to try things on. */
record WarningDesk(Api monitor) {

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
}
