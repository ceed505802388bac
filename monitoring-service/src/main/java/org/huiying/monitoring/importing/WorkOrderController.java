package org.huiying.monitoring.importing;

import io.swagger.v3.oas.annotations.Operation;
import org.huiying.monitoring.mention.domain.MentionIdentity;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.security.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the system that sent a work order what became of it. */
@RestController
@RequestMapping("/api/v1/imports/work-orders")
final class WorkOrderController {

    private static final String HOTLINE = "12345热线";

    private final WorkOrderRepository orders;
    private final MentionIdentity identity;

    WorkOrderController(WorkOrderRepository orders, MentionIdentity identity) {
        this.orders = orders;
        this.identity = identity;
    }

    /** Found by the number under which it was sent, whether as a row of a file or as a mention. */
    @GetMapping("/{number}")
    @Access(posts = "STAFF", scopes = "mentions:write")
    @Operation(summary = "Ask what became of a work order")
    WorkOrderRepository.Outcome outcome(
            @PathVariable String number, @RequestParam(defaultValue = HOTLINE) String source) {
        return orders.outcome(identity.of(source, number)).orElseThrow(() -> Refusal.notFound("not-found", number));
    }
}
