package org.huiying.notification.alert;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.notification.alert.domain.Alert;
import org.huiying.notification.alert.domain.AlertStep;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Alerts of the caller's posts, and taking note of them. */
@RestController
final class AlertController {

    /** States of an alert as clients see them. */
    enum AlertState {
        WAITING,
        EXHAUSTED,
        ACKNOWLEDGED,
        INFORMED,
        CANCELLED
    }

    /** An alert as clients see it. */
    record AlertView(
            UUID alertId,
            UUID incidentId,
            String incidentNumber,
            boolean exercise,
            String causeType,
            String text,
            AlertState state,
            int step,
            List<AlertStep> steps,
            @Nullable Instant dueAt,
            @Nullable Post acknowledgedBy,
            @Nullable Instant acknowledgedAt,
            Instant createdAt) {

        static AlertView of(AlertRow row) {
            var alert = row.alert();
            return new AlertView(
                    row.alertId(),
                    row.incidentId(),
                    row.incidentNumber(),
                    row.exercise(),
                    row.causeType(),
                    row.text(),
                    AlertState.valueOf(AlertRepository.state(alert)),
                    AlertRepository.step(alert),
                    alert.steps(),
                    alert instanceof Alert.Waiting w ? w.dueAt() : null,
                    alert instanceof Alert.Acknowledged a ? a.by() : null,
                    alert instanceof Alert.Acknowledged a ? a.at() : null,
                    row.createdAt());
        }
    }

    private final AlertRepository alerts;
    private final AlertHandler handler;

    AlertController(AlertRepository alerts, AlertHandler handler) {
        this.alerts = alerts;
        this.handler = handler;
    }

    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @GetMapping("/api/v1/alerts")
    @Operation(summary = "List the alerts of the caller's posts")
    Page<AlertView> list(@RequestParam(required = false) @Nullable AlertState state, PageQuery query, Caller caller) {
        var rows = alerts.page(caller.posts(), state == null ? null : state.name(), query);
        return Page.of(rows, query, row -> row.alertId().toString()).map(AlertView::of);
    }

    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @PostMapping("/api/v1/alerts/{alertId}/acknowledgement")
    @Operation(summary = "Acknowledge an alert")
    ResponseEntity<AlertView> acknowledge(@PathVariable UUID alertId, Caller caller) {
        var posts = Arrays.stream(Post.values())
                .filter(post -> caller.holds(post.name()))
                .collect(Collectors.toUnmodifiableSet());
        var row = handler.acknowledge(alertId, posts);
        return Answers.ok(AlertView.of(row), row.version() + 1);
    }
}
