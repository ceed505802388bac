package org.huiying.notification.alert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.platform.json.Json;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Stores the shipped rules where an installation has none of its own; fails at start on a rule for no known event. */
@Component
class ShippedRules implements InitializingBean {

    private final NotificationRuleRepository rules;
    private final Json json;
    private final EventCatalog catalog;

    ShippedRules(NotificationRuleRepository rules, Json json, EventCatalog catalog) {
        this.rules = rules;
        this.json = json;
        this.catalog = catalog;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        var text = new ClassPathResource("notification-rules.json").getContentAsString(StandardCharsets.UTF_8);
        Map<String, AlertRule> shipped = new LinkedHashMap<>();
        json.tree(text).properties().forEach(e -> {
            if (catalog.find(e.getKey()).isEmpty()) {
                throw new IllegalStateException("a rule for an unknown event: " + e.getKey());
            }
            shipped.put(e.getKey(), json.read(e.getValue().toString(), AlertRule.class));
        });
        rules.addMissing(shipped);
    }
}
