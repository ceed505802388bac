package org.huiying.monitoring.triage;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.monitoring.reading.domain.Reader;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The door to triage: verify, dismiss, transfer, merge, split. */
@RestController
@RequestMapping("/api/v1/opinions/{incidentId}")
final class TriageController {

    private static final List<String> DECIDERS = List.of("MONITOR", "DUTY_OFFICER");

    private final VerificationHandler verifications;
    private final MergeHandler merges;
    private final SplitHandler splits;
    private final Opinions opinions;
    private final Reader reader;

    TriageController(
            VerificationHandler verifications,
            MergeHandler merges,
            SplitHandler splits,
            Opinions opinions,
            Reader reader) {
        this.verifications = verifications;
        this.merges = merges;
        this.splits = splits;
        this.opinions = opinions;
        this.reader = reader;
    }

    /** A decision as it stands afterwards. */
    record Decided(
            UUID incidentId,
            String number,
            OpinionStatus state,
            @Nullable String reason,
            @Nullable UUID mergedInto,
            Instant foundAt,
            long version) {

        static Decided of(Opinion o) {
            return new Decided(o.id(), o.number(), o.status(), o.reason(), o.mergedInto(), o.foundAt(), o.version());
        }
    }

    /** Either {@code into}, or {@code incidentIds}. */
    record MergeForm(
            @Nullable UUID into,
            @Nullable @Size(min = 1, max = 50) List<@NotNull UUID> incidentIds,
            @Nullable @Size(max = 500) String reason) {}

    record Merged(UUID mergeId, UUID incidentId, UUID into) {}

    record Merges(List<Merged> merges) {}

    record SplitForm(
            @NotBlank @Size(max = 100) String title,
            @NotEmpty @Size(max = 500) List<@NotNull UUID> mentions,
            @Nullable @Size(max = 500) String reason) {}

    @PostMapping("/verification")
    @Access(posts = {"MONITOR", "DUTY_OFFICER"})
    @Operation(summary = "Verify, dismiss or transfer an opinion")
    ResponseEntity<Decided> verify(
            @PathVariable UUID incidentId, IfMatch seen, @Valid @RequestBody VerdictForm form, Caller caller) {
        var decided = verifications.decide(incidentId, seen.version(), form.command(), acting(caller));
        return Answers.ok(Decided.of(decided), decided.version());
    }

    @PostMapping("/merges")
    @Access(posts = "MONITOR")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Merge opinions",
            description =
                    "With {\"into\": id} this opinion ends in the other one; with {\"incidentIds\": [...]} those end in"
                            + " this one. The one that stays keeps its id and takes the earliest foundAt.")
    ResponseEntity<Merges> merge(
            @PathVariable UUID incidentId, IfMatch seen, @Valid @RequestBody MergeForm form, Caller caller) {
        var given = form.incidentIds() == null ? List.<UUID>of() : form.incidentIds();
        if ((form.into() == null) == given.isEmpty()) {
            throw Refusal.malformed("merge-one-way");
        }
        var winner = form.into() == null ? incidentId : form.into();
        var losers = form.into() == null ? given : List.of(incidentId);
        var done = merges.merge(losers, winner, incidentId, seen.version(), signed(caller, form.reason())).stream()
                .map(m -> new Merged(m.id(), m.incidentId(), m.into()))
                .toList();
        var location =
                "/api/v1/opinions/" + incidentId + "/merges/" + done.getFirst().mergeId();
        return Answers.created(
                URI.create(location), new Merges(done), opinions.get(incidentId).version());
    }

    @DeleteMapping("/merges/{mergeId}")
    @Access(posts = "MONITOR")
    @Operation(summary = "Undo a merge of opinions")
    ResponseEntity<Decided> undo(
            @PathVariable UUID incidentId,
            @PathVariable UUID mergeId,
            @RequestParam(required = false) @Nullable @Size(max = 500) String reason,
            IfMatch seen,
            Caller caller) {
        merges.undo(incidentId, mergeId, seen.version(), signed(caller, reason));
        var now = opinions.get(incidentId);
        return Answers.ok(Decided.of(now), now.version());
    }

    @PostMapping("/splits")
    @Access(posts = "MONITOR")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Split an opinion")
    ResponseEntity<Decided> split(
            @PathVariable UUID incidentId, IfMatch seen, @Valid @RequestBody SplitForm form, Caller caller) {
        var title = reader.label(form.title());
        if (title.isBlank()) {
            throw Refusal.rule("title-says-nothing");
        }
        var into = splits.split(incidentId, seen.version(), title, form.mentions(), signed(caller, form.reason()));
        return Answers.created(URI.create("/api/v1/opinions/" + into.id()), Decided.of(into), into.version());
    }

    private Signed signed(Caller caller, @Nullable String reason) {
        var why = reason == null ? "" : reader.label(reason);
        return new Signed(acting(caller), why.isEmpty() ? null : why);
    }

    private static Post acting(Caller caller) {
        return Post.valueOf(caller.acting(DECIDERS).orElseThrow(() -> Refusal.forbidden("forbidden")));
    }
}
