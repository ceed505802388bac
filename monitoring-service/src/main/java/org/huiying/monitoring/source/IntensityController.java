package org.huiying.monitoring.source;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.source.domain.Demand;
import org.huiying.monitoring.source.domain.Intensity;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.runtime.AfterCommit;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.security.Access;
import org.huiying.platform.security.Caller;
import org.huiying.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to how closely sources are watched. */
@RestController
@RequestMapping("/api/v1/sources")
final class IntensityController {

    private static final List<String> DECIDERS = List.of("MONITOR", "DUTY_OFFICER", "OFFICE", "OFFICE_HEAD");

    private final IntensityHandler handler;
    private final IntensityRepository intensities;
    private final SourceViews views;
    private final BackgroundLoop sourceCollector;

    IntensityController(
            IntensityHandler handler,
            IntensityRepository intensities,
            SourceViews views,
            BackgroundLoop sourceCollector) {
        this.handler = handler;
        this.intensities = intensities;
        this.views = views;
        this.sourceCollector = sourceCollector;
    }

    /** All that asks for more than daily watching. */
    record Overview(List<Demand> items) {}

    /** A decision about the sources of an area, or of all areas without one; DAILY takes the last one back. */
    record AreaForm(
            @Nullable Area area,
            @NotNull Intensity intensity,
            @NotBlank @Size(max = 300) String reason) {}

    /** A decision about one source; DAILY takes the last one back. */
    record Form(
            @NotNull Intensity intensity,
            @NotBlank @Size(max = 300) String reason) {}

    @GetMapping("/intensities")
    @Access(posts = "STAFF")
    @Operation(summary = "List what asks for closer watching")
    Overview list() {
        return new Overview(intensities.demands());
    }

    @PostMapping("/intensities")
    @Access(posts = {"MONITOR", "DUTY_OFFICER", "OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Decide how closely the sources of an area are watched")
    Overview decide(@Valid @RequestBody AreaForm form, Caller caller) {
        var overview = new Overview(handler.decide(form.area(), form.intensity(), form.reason(), by(caller)));
        AfterCommit.run(sourceCollector::wake);
        return overview;
    }

    @PostMapping("/{id}/intensity")
    @Access(posts = {"MONITOR", "DUTY_OFFICER", "OFFICE", "OFFICE_HEAD"})
    @Operation(summary = "Decide how closely a source is watched")
    ResponseEntity<SourceView> decide(@PathVariable UUID id, @Valid @RequestBody Form form, Caller caller) {
        var watched = handler.decide(id, form.intensity(), form.reason(), by(caller));
        AfterCommit.run(sourceCollector::wake);
        return Answers.ok(views.of(watched), watched.source().version());
    }

    private static String by(Caller caller) {
        return caller.acting(DECIDERS).orElseThrow(() -> Refusal.forbidden("forbidden"));
    }
}
