package org.huiying.assessment.escalation;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.huiying.platform.config.InstallationSettings;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The doors for systems that speak CAP 1.2 and Atom. */
@RestController
final class EscalationXmlController {

    private static final int ENTRIES = 100;
    private static final MediaType CAP = MediaType.parseMediaType("application/cap+xml;charset=UTF-8");
    private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

    private final EscalationRepository escalations;
    private final InstallationSettings installation;

    EscalationXmlController(EscalationRepository escalations, InstallationSettings installation) {
        this.escalations = escalations;
        this.installation = installation;
    }

    @Access(scopes = EscalationController.READ)
    @GetMapping("/api/v1/escalations/{id}.cap")
    @Operation(summary = "Read an escalation as CAP 1.2")
    ResponseEntity<String> cap(@PathVariable UUID id) {
        var stored = escalations.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        return ResponseEntity.ok()
                .contentType(CAP)
                .body(EscalationCap.write(stored.state().dispatch(), installation.division()));
    }

    @Access(scopes = EscalationController.READ)
    @GetMapping("/api/v1/escalations.atom")
    @Operation(summary = "Read escalations as Atom feed")
    ResponseEntity<String> atom() {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(EscalationAtom.write(escalations.latest(ENTRIES), installation.publicUrl()));
    }
}
