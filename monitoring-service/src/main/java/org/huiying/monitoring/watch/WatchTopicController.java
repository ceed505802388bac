package org.huiying.monitoring.watch;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.watch.domain.WatchTopic;
import org.huiying.monitoring.watch.domain.WatchTopic.Snooze;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.runtime.AfterCommit;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door of the watch topics. */
@RestController
@RequestMapping("/api/v1/watch-topics")
final class WatchTopicController {

    private static final int MOST_MENTIONS = 200_000;

    private final WatchTopicHandler handler;
    private final WatchTopicRepository topics;
    private final Trial trial;
    private final BackgroundLoop watchRulesLoop;

    WatchTopicController(
            WatchTopicHandler handler, WatchTopicRepository topics, Trial trial, BackgroundLoop watchRulesLoop) {
        this.handler = handler;
        this.topics = topics;
        this.trial = trial;
        this.watchRulesLoop = watchRulesLoop;
    }

    /** How to try: the topic as stored, or the draft in the body. */
    record TrialForm(
            @Nullable @Min(1) @Max(30) Integer days,
            @Nullable @Min(1) @Max(200) Integer limit,
            @Nullable @Valid WatchTopicForm draft) {}

    /** Until when, and why. */
    record SnoozeForm(
            @NotNull OffsetDateTime until,
            @NotBlank @Size(max = 200) String reason) {
        Snooze snooze() {
            return new Snooze(until.toInstant().truncatedTo(ChronoUnit.MICROS), reason.strip());
        }
    }

    @GetMapping
    @Access(posts = "STAFF")
    @Operation(summary = "List watch topics")
    Page<WatchTopicView> list(PageQuery query, @RequestParam(required = false) @Nullable Area area) {
        return Page.of(topics.page(query, area), query, topic -> topic.id().toString())
                .map(WatchTopicView::of);
    }

    @GetMapping("/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a watch topic")
    ResponseEntity<WatchTopicView> get(@PathVariable UUID id) {
        return ok(find(id));
    }

    @PostMapping
    @Access(posts = {"SECTION", "SECTION_HEAD", "MONITOR"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a watch topic")
    ResponseEntity<WatchTopicView> create(@Valid @RequestBody WatchTopicForm form) {
        var topic = handler.create(form);
        AfterCommit.run(watchRulesLoop::wake);
        return Answers.created(
                URI.create("/api/v1/watch-topics/" + topic.id()), WatchTopicView.of(topic), topic.version());
    }

    @PutMapping("/{id}")
    @Access(posts = {"SECTION", "SECTION_HEAD", "MONITOR"})
    @Operation(summary = "Replace a watch topic")
    ResponseEntity<WatchTopicView> replace(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody WatchTopicForm form) {
        var topic = handler.replace(id, version.version(), form);
        AfterCommit.run(watchRulesLoop::wake);
        return ok(topic);
    }

    @PostMapping("/{id}/snooze")
    @Access(posts = {"SECTION", "SECTION_HEAD", "MONITOR"})
    @Operation(summary = "Let a watch topic raise nothing until a date")
    ResponseEntity<WatchTopicView> snooze(@PathVariable UUID id, IfMatch version, @Valid @RequestBody SnoozeForm form) {
        var topic = handler.snooze(id, version.version(), form.snooze());
        AfterCommit.run(watchRulesLoop::wake);
        return ok(topic);
    }

    @DeleteMapping("/{id}/snooze")
    @Access(posts = {"SECTION", "SECTION_HEAD", "MONITOR"})
    @Operation(summary = "Wake a watch topic")
    ResponseEntity<WatchTopicView> wake(@PathVariable UUID id, IfMatch version) {
        var topic = handler.wake(id, version.version());
        AfterCommit.run(watchRulesLoop::wake);
        return ok(topic);
    }

    @PostMapping("/{id}/trial")
    @Access(posts = {"SECTION", "SECTION_HEAD", "MONITOR"})
    @Operation(summary = "Try a watch topic on history")
    Trial.Result trial(@PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable TrialForm form) {
        var stored = find(id);
        var draft = form == null ? null : form.draft();
        var topic = draft == null ? stored : draft.topic(id, stored.version());
        handler.check(topic);
        var days = form == null || form.days() == null ? 30 : form.days();
        var limit = form == null || form.limit() == null ? 50 : form.limit();
        return trial.run(topic, days, limit, MOST_MENTIONS);
    }

    private WatchTopic find(UUID id) {
        return topics.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
    }

    private static ResponseEntity<WatchTopicView> ok(WatchTopic topic) {
        return Answers.ok(WatchTopicView.of(topic), topic.version());
    }
}
