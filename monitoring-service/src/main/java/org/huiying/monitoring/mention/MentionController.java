package org.huiying.monitoring.mention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door of the mentions. */
@RestController
@RequestMapping("/api/v1/mentions")
final class MentionController {

    private final BatchReader batches;
    private final MentionForms forms;
    private final MentionHandler handler;
    private final MentionQueryRepository mentions;
    private final MessageSource rejectionTexts;
    private final Clock clock;

    MentionController(
            BatchReader batches,
            MentionForms forms,
            MentionHandler handler,
            MentionQueryRepository mentions,
            MessageSource rejectionTexts,
            Clock clock) {
        this.batches = batches;
        this.forms = forms;
        this.handler = handler;
        this.mentions = mentions;
        this.rejectionTexts = rejectionTexts;
        this.clock = clock;
    }

    /** What became of a batch, item by item where one was not taken. */
    record Answer(int accepted, int measured, int repeated, List<Rejection> rejected) {}

    record Rejection(int index, String code, String detail) {}

    @PostMapping(consumes = "application/json")
    @Access(posts = "MONITOR", scopes = "mentions:write")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send mentions as JSON")
    ResponseEntity<Answer> post(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = MentionBatchForm.class)))
                    @RequestBody
                    byte[] body,
            Locale language) {
        return take(batches.json(body), language);
    }

    @PostMapping(consumes = "application/x-ndjson")
    @Access(posts = "MONITOR", scopes = "mentions:write")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Send mentions as lines of JSON")
    ResponseEntity<Answer> postLines(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = MentionBatchForm.Item.class)))
                    @RequestBody
                    byte[] body,
            @RequestParam(defaultValue = "false") boolean exercise,
            Locale language) {
        return take(batches.lines(body, exercise), language);
    }

    @GetMapping
    @Access(posts = "STAFF")
    @Operation(summary = "List mentions")
    Page<MentionView> list(
            PageQuery query,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable SourceType sourceType,
            @RequestParam(required = false) @Nullable Boolean matched,
            @RequestParam(required = false) @Nullable Boolean exercise) {
        var filter = new MentionQueryRepository.Filter(area, township, sourceType, matched, exercise);
        return Page.of(mentions.page(filter, query), query, MentionQueryRepository.Cursor::of);
    }

    @GetMapping("/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a mention")
    ResponseEntity<MentionView> get(@PathVariable UUID id) {
        var mention = mentions.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        return Answers.ok(mention, mention.version());
    }

    @DeleteMapping("/{id}")
    @Access(posts = {"MONITOR", "OFFICE_HEAD", "AUDITOR"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Erase the text of a mention")
    ResponseEntity<Void> erase(@PathVariable UUID id, IfMatch version) {
        handler.erase(id, version.version());
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<Answer> take(BatchReader.Batch batch, Locale language) {
        var sorted = forms.sort(batch.items(), clock.instant());
        var receipt =
                handler.post(sorted.taken(), batch.exercise(), sorted.rejected().size());
        var rejected = sorted.rejected().stream()
                .map(one -> new Rejection(one.index(), one.code(), detail(one, language)))
                .toList();
        return ResponseEntity.accepted()
                .body(new Answer(receipt.accepted(), receipt.measured(), receipt.repeated(), rejected));
    }

    private String detail(MentionForms.Rejected one, Locale language) {
        return rejectionTexts.getMessage(one.code() + ".detail", one.args().toArray(), language);
    }
}
