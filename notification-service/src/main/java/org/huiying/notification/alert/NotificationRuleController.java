package org.huiying.notification.alert;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.notification.alert.NotificationRuleRepository.Stored;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The rules by which events alert posts. */
@RestController
final class NotificationRuleController {

    /** A rule as clients give it; it replaces the rule of the same event type. */
    record RuleRequest(
            @NotBlank @Size(max = 200) String eventType,
            @NotBlank @Size(max = 2000) String text,
            @Nullable Boolean forInformation,
            @Nullable Boolean procedureChain,
            @NotEmpty @Size(max = 20) List<@NotNull @Valid StepRequest> steps) {

        AlertRule rule() {
            return new AlertRule(
                    text,
                    Boolean.TRUE.equals(forInformation),
                    Boolean.TRUE.equals(procedureChain),
                    steps.stream()
                            .map(step -> new AlertRule.Step(step.posts(), step.channels(), step.waitFor()))
                            .toList());
        }
    }

    record StepRequest(
            @NotEmpty List<@NotBlank String> posts,
            @NotEmpty List<@NotNull AlertChannel> channels,
            @NotNull Duration waitFor) {}

    private final NotificationRuleRepository rules;
    private final NotificationRuleHandler handler;

    NotificationRuleController(NotificationRuleRepository rules, NotificationRuleHandler handler) {
        this.rules = rules;
        this.handler = handler;
    }

    @Access(posts = "STAFF")
    @GetMapping("/api/v1/notification-rules")
    @Operation(summary = "List the notification rules")
    Page<Stored> list() {
        return new Page<>(rules.all(), null);
    }

    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @PostMapping("/api/v1/notification-rules")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Save a notification rule")
    ResponseEntity<Stored> save(@Valid @RequestBody RuleRequest request) {
        var stored = handler.save(request.eventType(), request.rule());
        return Answers.created(URI.create("/api/v1/notification-rules"), stored, stored.version());
    }
}
