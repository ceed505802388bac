package org.huiying.response.followup.conference;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.NotYetKnown;
import org.huiying.platform.web.Page;
import org.huiying.response.incident.IncidentFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Doors to the press conferences of an incident. */
@RestController
@RequestMapping("/api/v1")
final class PressConferenceController {

    /** @param speaker the post that speaks; the spokesperson unless said */
    record NewConference(
            @NotBlank @Size(max = 300) String place,
            @NotNull Instant startsAt,
            @Nullable Post speaker) {}

    /** @param minutes what was said and asked, by outlet and post */
    record Minutes(
            @NotNull Instant heldAt,
            @NotBlank @Size(max = 20_000) String minutes) {}

    private final PressConferenceHandler handler;
    private final PressConferenceRepository conferences;
    private final IncidentFiles files;
    private final NotYetKnown known;

    PressConferenceController(
            PressConferenceHandler handler,
            PressConferenceRepository conferences,
            IncidentFiles files,
            NotYetKnown known) {
        this.handler = handler;
        this.conferences = conferences;
        this.files = files;
        this.known = known;
    }

    @GetMapping("/incidents/{id}/press-conferences")
    @Access(posts = "STAFF")
    @Operation(summary = "List the press conferences of an incident")
    Page<PressConferenceView> list(@PathVariable UUID id) {
        known.await(id, () -> files.find(id));
        return new Page<>(conferences.views(id), null);
    }

    @PostMapping("/incidents/{id}/press-conferences")
    @Access(posts = {"OFFICE", "OFFICE_HEAD", "SPOKESPERSON"})
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Schedule a press conference")
    ResponseEntity<PressConferenceView> schedule(@PathVariable UUID id, @Valid @RequestBody NewConference call) {
        known.await(id, () -> files.find(id));
        var speaker = call.speaker() == null ? Post.SPOKESPERSON : call.speaker();
        var view = handler.schedule(id, call.place(), call.startsAt(), speaker);
        return Answers.created(URI.create("/api/v1/press-conferences/" + view.conferenceId()), view, view.version());
    }

    @GetMapping("/press-conferences/{id}")
    @Access(posts = "STAFF")
    @Operation(summary = "Read a press conference")
    ResponseEntity<PressConferenceView> conference(@PathVariable UUID id) {
        var view = conferences.view(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        return Answers.ok(view, view.version());
    }

    @PostMapping("/press-conferences/{id}/record")
    @Access(posts = {"OFFICE", "OFFICE_HEAD", "SPOKESPERSON"})
    @Operation(summary = "Record a press conference held")
    ResponseEntity<PressConferenceView> record(@PathVariable UUID id, @Valid @RequestBody Minutes minutes) {
        var view = handler.record(id, minutes.heldAt(), minutes.minutes());
        return Answers.ok(view, view.version());
    }
}
