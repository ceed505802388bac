package org.huiying.monitoring.history;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to the history of an opinion. */
@RestController
@RequestMapping("/api/v1/opinions/{incidentId}/history")
final class HistoryController {

    private final Opinions opinions;
    private final HistoryRepository history;

    HistoryController(Opinions opinions, HistoryRepository history) {
        this.opinions = opinions;
        this.history = history;
    }

    @GetMapping
    @Access(posts = "STAFF")
    @Operation(
            summary = "List what people decided about an opinion",
            description =
                    "Newest first: verdicts, merges, their undoing, splits and marks of suspected false, each with"
                            + " post, time and reason. Complete since the installation has this door (database"
                            + " migration 060); of before it only merges and their undoing are told, without reason,"
                            + " and an undone merge not at all where the audit trail no longer says who undid it.")
    Page<HistoryView> history(@PathVariable UUID incidentId, PageQuery query) {
        opinions.get(incidentId);
        return Page.of(history.page(incidentId, query), query, HistoryRepository.Cursor::of);
    }
}
