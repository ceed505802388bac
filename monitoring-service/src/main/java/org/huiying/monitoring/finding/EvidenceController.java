package org.huiying.monitoring.finding;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.huiying.monitoring.finding.EvidenceViews.Explanation;
import org.huiying.monitoring.finding.EvidenceViews.MentionView;
import org.huiying.monitoring.finding.EvidenceViews.Trend;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Page;
import org.huiying.platform.web.PageQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The door to the evidence: mentions, curve, explanation. */
@RestController
@RequestMapping("/api/v1/opinions/{incidentId}")
final class EvidenceController {

    private final Opinions opinions;
    private final EvidenceRepository evidence;

    EvidenceController(Opinions opinions, EvidenceRepository evidence) {
        this.opinions = opinions;
        this.evidence = evidence;
    }

    @GetMapping("/mentions")
    @Access(posts = "STAFF")
    @Operation(summary = "List the mentions of an opinion")
    Page<MentionView> mentions(@PathVariable UUID incidentId, PageQuery query) {
        opinions.get(incidentId);
        return Page.of(evidence.mentions(incidentId, query), query, EvidenceRepository.Cursor::of);
    }

    @GetMapping("/trend")
    @Access(posts = "STAFF")
    @Operation(summary = "Read the curve of an opinion")
    Trend trend(@PathVariable UUID incidentId) {
        opinions.get(incidentId);
        return new Trend(incidentId, evidence.trend(incidentId));
    }

    @GetMapping("/explanation")
    @Access(posts = "STAFF")
    @Operation(summary = "Explain how an opinion was found")
    Explanation explanation(@PathVariable UUID incidentId) {
        return evidence.explanation(incidentId).orElseThrow(() -> Refusal.notFound("not-found", incidentId));
    }
}
