package org.huiying.monitoring.warning;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.warning.domain.WarningRule;
import org.huiying.platform.problem.Refusal;
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

/** The door of the warning rules. */
@RestController
@RequestMapping("/api/v1/warning-rules")
final class WarningRuleController {

    private final WarningRuleHandler handler;
    private final WarningRuleRepository rules;
    private final WarningTrial trial;
    private final Supplier<UUID> ids;

    WarningRuleController(
            WarningRuleHandler handler, WarningRuleRepository rules, WarningTrial trial, Supplier<UUID> ids) {
        this.handler = handler;
        this.rules = rules;
        this.trial = trial;
        this.ids = ids;
    }

    /** How to try the rule that is stored. */
    record TrialForm(
            @Nullable @Min(1) @Max(30) Integer days,
            @Nullable @Min(1) @Max(200) Integer limit) {

        WarningTrial.Asked asked() {
            return new WarningTrial.Asked(days == null ? 7 : days, limit == null ? 50 : limit);
        }
    }

    /** How to try a rule that is not stored. */
    record DraftTrialForm(
            @Nullable @Min(1) @Max(30) Integer days,
            @Nullable @Min(1) @Max(200) Integer limit,
            @NotNull @Valid WarningRuleForm rule) {}

    @GetMapping
    @Access(posts = "STAFF")
    @Operation(summary = "List warning rules")
    Page<WarningRuleView> list(PageQuery query, @RequestParam(required = false) @Nullable Area area) {
        return Page.of(rules.page(query, area), query, rule -> rule.id().toString())
                .map(WarningRuleView::of);
    }

    @GetMapping("/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a warning rule")
    ResponseEntity<WarningRuleView> get(@PathVariable UUID id) {
        return ok(find(id));
    }

    @PostMapping
    @Access(posts = {"SECTION", "SECTION_HEAD", "MONITOR"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Create a warning rule")
    ResponseEntity<WarningRuleView> create(@Valid @RequestBody WarningRuleForm form) {
        var rule = handler.create(form.rule(ids.get(), 1));
        return Answers.created(
                URI.create("/api/v1/warning-rules/" + rule.id()), WarningRuleView.of(rule), rule.version());
    }

    @PutMapping("/{id}")
    @Access(posts = {"SECTION", "SECTION_HEAD", "MONITOR"})
    @Operation(summary = "Replace a warning rule")
    ResponseEntity<WarningRuleView> replace(
            @PathVariable UUID id, IfMatch version, @Valid @RequestBody WarningRuleForm form) {
        return ok(handler.replace(form.rule(id, version.version() + 1)));
    }

    @DeleteMapping("/{id}")
    @Access(posts = {"SECTION", "SECTION_HEAD", "MONITOR"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a warning rule")
    ResponseEntity<Void> delete(@PathVariable UUID id, IfMatch version) {
        handler.delete(id, version.version());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/trial")
    @Access(posts = {"SECTION", "SECTION_HEAD", "MONITOR"})
    @Operation(summary = "Try a new warning rule on history")
    WarningTrial.Result tryDraft(@Valid @RequestBody DraftTrialForm form) {
        var rule = form.rule().rule(ids.get(), 0);
        handler.check(rule);
        return trial.run(rule, new TrialForm(form.days(), form.limit()).asked());
    }

    @PostMapping("/{id}/trial")
    @Access(posts = {"SECTION", "SECTION_HEAD", "MONITOR"})
    @Operation(summary = "Try a warning rule on history")
    WarningTrial.Result tryStored(
            @PathVariable UUID id, @Valid @RequestBody(required = false) @Nullable TrialForm form) {
        return trial.run(find(id), (form == null ? new TrialForm(null, null) : form).asked());
    }

    private WarningRule find(UUID id) {
        return rules.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
    }

    private static ResponseEntity<WarningRuleView> ok(WarningRule rule) {
        return Answers.ok(WarningRuleView.of(rule), rule.version());
    }
}
