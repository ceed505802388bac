package org.huiying.monitoring.warning;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.warning.WarningRepository.WarningView;
import org.huiying.platform.security.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to what was warned of. */
@RestController
@RequestMapping("/api/v1/opinions/{incidentId}/warnings")
final class OpinionWarningController {

    private static final int MOST = 200;

    private final Opinions opinions;
    private final WarningRepository warnings;

    OpinionWarningController(Opinions opinions, WarningRepository warnings) {
        this.opinions = opinions;
        this.warnings = warnings;
    }

    /** The warnings of an opinion and of all that was merged into it, newest first. */
    record Warned(UUID incidentId, List<WarningView> warnings) {}

    @GetMapping
    @Access(posts = "STAFF")
    @Operation(summary = "List the warnings of an opinion")
    Warned warnings(@PathVariable UUID incidentId) {
        opinions.get(incidentId);
        return new Warned(incidentId, warnings.of(incidentId, MOST));
    }
}
