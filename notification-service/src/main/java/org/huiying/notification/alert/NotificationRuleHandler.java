package org.huiying.notification.alert;

import java.util.Arrays;
import java.util.Map;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.notification.alert.NotificationRuleRepository.Stored;
import org.huiying.notification.delivery.Deliveries;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks a rule against the catalogue of events and the channels that are set up, and stores it. */
@Component
class NotificationRuleHandler {

    private final NotificationRuleRepository rules;
    private final EventCatalog catalog;
    private final Deliveries deliveries;
    private final Audit audit;

    NotificationRuleHandler(
            NotificationRuleRepository rules, EventCatalog catalog, Deliveries deliveries, Audit audit) {
        this.rules = rules;
        this.catalog = catalog;
        this.deliveries = deliveries;
        this.audit = audit;
    }

    @Transactional
    Stored save(String eventType, AlertRule rule) {
        if (catalog.find(eventType).isEmpty()) {
            throw Refusal.rule("unknown-event-type", eventType);
        }
        rule.steps().forEach(this::check);
        audit.record(
                "notification-rule.save",
                eventType,
                Map.of("steps", rule.steps().size()));
        return rules.save(eventType, rule);
    }

    private void check(AlertRule.Step step) {
        step.channels().forEach(deliveries::requireConfigured);
        for (var post : step.posts()) {
            if (!post.equals(AlertRules.NAMED)
                    && Arrays.stream(Post.values())
                            .noneMatch(known -> known.name().equals(post))) {
                throw Refusal.rule("unknown-post", post);
            }
        }
        if (step.waitFor().isNegative() || step.waitFor().isZero()) {
            throw Refusal.rule("wait-must-be-positive");
        }
    }
}
