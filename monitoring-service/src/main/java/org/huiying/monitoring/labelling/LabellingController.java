package org.huiying.monitoring.labelling;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.reading.domain.Explanation;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to how mentions are labelled: why, and what people say instead. */
@RestController
@RequestMapping("/api/v1/mentions")
final class LabellingController {

    private static final List<String> CORRECTORS = List.of("MONITOR", "DUTY_OFFICER", "SECTION");

    private final CorrectionHandler handler;
    private final CorrectionRepository corrections;
    private final Reader reader;

    LabellingController(CorrectionHandler handler, CorrectionRepository corrections, Reader reader) {
        this.handler = handler;
        this.corrections = corrections;
        this.reader = reader;
    }

    @GetMapping("/{id}/explanation")
    @Access(posts = "STAFF")
    @Operation(
            summary = "Why a mention is judged as it is",
            description =
                    "Judges the kept text again, by the words and the model of now; what was judged at intake, and by"
                            + " which version, stands in judgements of the mention.")
    Explanation explain(@PathVariable UUID id) {
        var kept = find(id);
        return reader.explain(kept.title(), kept.text());
    }

    @PostMapping("/{id}/corrections")
    @Access(posts = {"MONITOR", "DUTY_OFFICER", "SECTION"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Correct how a mention is labelled")
    ResponseEntity<Correction> correct(@PathVariable UUID id, @Valid @RequestBody CorrectionForm form, Caller caller) {
        var by = Post.valueOf(caller.acting(CORRECTORS).orElseThrow(() -> Refusal.forbidden("forbidden")));
        var correction = handler.correct(id, form, by);
        return ResponseEntity.created(URI.create("/api/v1/mentions/" + id + "/corrections"))
                .body(correction);
    }

    @GetMapping("/{id}/corrections")
    @Access(posts = "STAFF")
    @Operation(summary = "List the corrections of a mention")
    Page<Correction> list(@PathVariable UUID id, PageQuery query) {
        find(id);
        return Page.of(corrections.page(id, query), query, CorrectionRepository.Cursor::of);
    }

    @GetMapping("/corrections.tsv")
    @Access(posts = {"MONITOR", "OFFICE_HEAD"})
    @Operation(
            summary = "Take all corrected mentions as samples for training",
            description = "One line each: area, kind, 1 or 0 for negative, tones or a dash, masked text; tabs between.")
    ResponseEntity<byte[]> samples() {
        var lines = handler.samples().stream().map(line -> line + "\n").collect(Collectors.joining());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "tab-separated-values", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"corrections.tsv\"")
                .body(lines.getBytes(StandardCharsets.UTF_8));
    }

    private LabelledText find(UUID id) {
        return corrections.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
    }
}
