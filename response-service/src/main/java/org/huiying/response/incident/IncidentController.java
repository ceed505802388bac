package org.huiying.response.incident;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.NotYetKnown;
import org.huiying.response.incident.domain.IncidentCommand.Dismiss;
import org.huiying.response.incident.domain.IncidentCommand.FormWorkTeam;
import org.huiying.response.incident.domain.IncidentCommand.StartResponse;
import org.huiying.response.incident.domain.IncidentCommand.Transfer;
import org.huiying.response.incident.domain.IncidentState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Doors through which the office decides about an incident as a whole. */
@RestController
@RequestMapping("/api/v1/incidents/{id}")
final class IncidentController {

    private static final List<String> OFFICE = List.of("OFFICE", "OFFICE_HEAD");

    /** Units and posts, never names. */
    record WorkTeam(
            @NotBlank @Size(max = 200) String lead,
            @NotBlank @Size(max = 200) String liaison,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 200) String> groups) {}

    record Merge(@NotNull UUID into) {}

    record Link(
            @NotNull UUID other, @NotBlank @Size(max = 1000) String reason) {}

    record Handover(
            @NotBlank @Size(max = 200) String to,
            @NotBlank @Size(max = 1000) String reason) {}

    record Why(@NotBlank @Size(max = 1000) String reason) {}

    /** Where the incident stands after a decision. */
    record Stands(
            UUID incidentId,
            String number,
            IncidentState state,
            @Nullable PlanGrade planGrade) {}

    private final IncidentFiles files;
    private final IncidentHandler handler;
    private final NotYetKnown known;

    IncidentController(IncidentFiles files, IncidentHandler handler, NotYetKnown known) {
        this.files = files;
        this.handler = handler;
        this.known = known;
    }

    @PostMapping("/response")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Start the response")
    ResponseEntity<Stands> start(@PathVariable UUID id, Caller caller) {
        return answer(handler.handle(await(id), new StartResponse(post(caller))));
    }

    @PostMapping("/work-team")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Form the work team")
    ResponseEntity<Stands> form(@PathVariable UUID id, @Valid @RequestBody WorkTeam team) {
        var groups = team.groups() == null ? List.<String>of() : team.groups();
        return answer(handler.handle(await(id), new FormWorkTeam(team.lead(), team.liaison(), groups)));
    }

    @PostMapping("/merges")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Merge an incident into another")
    ResponseEntity<Stands> merge(@PathVariable UUID id, @Valid @RequestBody Merge merge, Caller caller) {
        return answer(handler.merge(await(id), await(merge.into()), post(caller)));
    }

    @PostMapping("/links")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Link two incidents")
    ResponseEntity<Stands> link(@PathVariable UUID id, @Valid @RequestBody Link link, Caller caller) {
        return answer(handler.link(await(id), await(link.other()), link.reason(), post(caller)));
    }

    @PostMapping("/transfer")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Hand an incident over")
    ResponseEntity<Stands> transfer(@PathVariable UUID id, @Valid @RequestBody Handover handover, Caller caller) {
        var command = new Transfer(handover.to(), handover.reason(), post(caller));
        return answer(handler.handle(await(id), command));
    }

    @PostMapping("/dismissal")
    @Access(posts = {"OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Dismiss an incident")
    ResponseEntity<Stands> dismiss(@PathVariable UUID id, @Valid @RequestBody Why why, Caller caller) {
        return answer(handler.handle(await(id), new Dismiss(why.reason(), post(caller))));
    }

    private UUID await(UUID id) {
        return known.await(id, () -> files.find(id)).ref().id();
    }

    private static Post post(Caller caller) {
        return Post.valueOf(caller.acting(OFFICE).orElseThrow());
    }

    private static ResponseEntity<Stands> answer(IncidentView view) {
        var ref = view.ref();
        return Answers.ok(new Stands(ref.id(), ref.number(), view.state(), view.planGrade()), view.version());
    }
}
