package org.huiying.notification.alert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.notification.alert.NotificationRuleRepository.Stored;
import org.huiying.notification.delivery.Deliveries;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which events alert posts. */
@RestController
class NotificationRuleController {

    /** A rule as clients give it; it replaces the rule of the same event type. */
    record RuleRequest(
            @NotBlank String eventType,
            @NotBlank String text,
            @Nullable Boolean forInformation,
            @Nullable Boolean procedureChain,
            @NotEmpty List<@Valid StepRequest> steps) {}

    record StepRequest(
            @NotEmpty List<@NotBlank String> posts,
            @NotEmpty List<AlertChannel> channels,
            @NotNull Duration waitFor) {}

    private final NotificationRuleRepository rules;
    private final RuleWriter writer;

    NotificationRuleController(NotificationRuleRepository rules, RuleWriter writer) {
        this.rules = rules;
        this.writer = writer;
    }

    @Access(posts = "STAFF")
    @GetMapping("/api/v1/notification-rules")
    Page<Stored> list() {
        return new Page<>(rules.all(), null);
    }

    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @PostMapping("/api/v1/notification-rules")
    ResponseEntity<Stored> save(@Valid @RequestBody RuleRequest request) {
        var stored = writer.save(request);
        return Answers.created(URI.create("/api/v1/notification-rules"), stored, stored.version());
    }

    /** Checks a rule against the catalogue and the channels that are set up, and stores it. */
    @org.springframework.stereotype.Component
    static class RuleWriter {
        private final NotificationRuleRepository rules;
        private final EventCatalog catalog;
        private final Deliveries deliveries;
        private final Audit audit;

        RuleWriter(NotificationRuleRepository rules, EventCatalog catalog, Deliveries deliveries, Audit audit) {
            this.rules = rules;
            this.catalog = catalog;
            this.deliveries = deliveries;
            this.audit = audit;
        }

        @Transactional
        public Stored save(RuleRequest request) {
            if (catalog.find(request.eventType()).isEmpty()) {
                throw Refusal.rule("unknown-event-type", request.eventType());
            }
            request.steps().forEach(this::check);
            var rule = new AlertRule(
                    request.text(),
                    Boolean.TRUE.equals(request.forInformation()),
                    Boolean.TRUE.equals(request.procedureChain()),
                    request.steps().stream()
                            .map(s -> new AlertRule.Step(s.posts(), s.channels(), s.waitFor()))
                            .toList());
            audit.record(
                    "notification-rule.save",
                    request.eventType(),
                    Map.of("steps", request.steps().size()));
            return rules.save(request.eventType(), rule);
        }

        private void check(StepRequest step) {
            step.channels().forEach(deliveries::requireConfigured);
            for (var post : step.posts()) {
                if (!post.equals("@NAMED")
                        && Arrays.stream(Post.values()).noneMatch(p -> p.name().equals(post))) {
                    throw Refusal.rule("unknown-post", post);
                }
            }
            if (step.waitFor().isNegative() || step.waitFor().isZero()) {
                throw Refusal.rule("wait-must-be-positive");
            }
        }
    }
}
