package org.huiying.monitoring.clarification;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to what was said before. */
@RestController
@RequestMapping("/api/v1/opinions/{incidentId}/clarifications")
final class ClarificationController {

    private final Clarifications clarifications;

    ClarificationController(Clarifications clarifications) {
        this.clarifications = clarifications;
    }

    @GetMapping
    @Access(posts = "STAFF")
    @Operation(
            summary = "List published statements that resemble an opinion",
            description = "Best first, at most 20, each with the shared terms and their share, and whether it was"
                    + " corrected or withdrawn since. Looked at are the latest 20 mentions and 2,000 statements.")
    Page<ClarificationView> clarifications(@PathVariable UUID incidentId) {
        return new Page<>(clarifications.resembling(incidentId), null);
    }
}
