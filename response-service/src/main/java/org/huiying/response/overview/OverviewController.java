package org.huiying.response.overview;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.huiying.platform.web.NotYetKnown;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.huiying.response.clock.ClockView;
import org.huiying.response.clock.Clocks;
import org.huiying.response.incident.domain.IncidentState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Doors for reading incidents; the upper level sees those that were graded. */
@RestController
@RequestMapping("/api/v1/incidents")
final class OverviewController {

    private static final Set<String> STAFF = Post.groups().getOrDefault("STAFF", Set.of());

    private final OverviewRepository overview;
    private final IncidentFileReader reader;
    private final Clocks clocks;
    private final NotYetKnown known;

    OverviewController(OverviewRepository overview, IncidentFileReader reader, Clocks clocks, NotYetKnown known) {
        this.overview = overview;
        this.reader = reader;
        this.clocks = clocks;
        this.known = known;
    }

    @GetMapping
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "List incidents")
    Page<IncidentSummary> list(
            @RequestParam @Nullable IncidentState state,
            @RequestParam @Nullable PlanGrade grade,
            @RequestParam @Nullable Area area,
            @RequestParam @Nullable Boolean overdue,
            PageQuery page,
            Caller caller) {
        var query = new IncidentQuery(state, grade, area, overdue, !isStaff(caller));
        return Page.of(
                overview.page(query, page),
                page,
                summary -> summary.incidentId().toString());
    }

    @GetMapping("/{id}")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "Read an incident file")
    ResponseEntity<IncidentFileView> file(@PathVariable UUID id, Caller caller) {
        var summary = seen(id, caller);
        return Answers.ok(reader.read(summary), summary.version());
    }

    @GetMapping("/{id}/timeline")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "Read the timeline of an incident")
    Page<TimelineEntry> timeline(@PathVariable UUID id, PageQuery page, Caller caller) {
        seen(id, caller);
        return Page.of(overview.timeline(id, page), page, OverviewRepository.Place::of);
    }

    @GetMapping("/{id}/clocks")
    @Access(posts = {"STAFF", "UPPER_LEVEL"})
    @Operation(summary = "List the clocks of an incident")
    Page<ClockView> clocks(@PathVariable UUID id, Caller caller) {
        seen(id, caller);
        return new Page<>(clocks.of(id), null);
    }

    private IncidentSummary seen(UUID id, Caller caller) {
        var summary = known.await(id, () -> overview.summary(id));
        if (summary.planGrade() == null && !isStaff(caller)) {
            throw Refusal.notFound("not-found", id);
        }
        return summary;
    }

    private static boolean isStaff(Caller caller) {
        return caller.holdsAny(STAFF);
    }
}
