package org.huiying.response.clock.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.response.StatementEvent;
import org.huiying.contracts.response.StatementEvent.*;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.incident.domain.IncidentCourse;

/** One deadline for each approval step that was begun: it ends with the signature, a return, or a changed text. */
final class ApprovalDeadlines {

    private final Plan.ClockRule rule;
    private final List<Deadline> deadlines = new ArrayList<>();
    private final Map<UUID, Integer> open = new HashMap<>();

    private ApprovalDeadlines(Plan.ClockRule rule) {
        this.rule = rule;
    }

    static List<Deadline> of(Plan.ClockRule rule, IncidentCourse course) {
        var steps = new ApprovalDeadlines(rule);
        for (var fact : course.facts()) {
            if (fact.event() instanceof StatementEvent event) {
                steps.apply(fact, event);
            }
        }
        return steps.deadlines;
    }

    private void apply(FileFact fact, StatementEvent event) {
        switch (event) {
            case StatementSubmitted _ -> begin(fact, event, step -> step.drop("RESUBMITTED"));
            case ApprovalGranted granted
            when !granted.nextPosts().isEmpty() -> begin(fact, event, step -> step.done(fact.at()));
            case ApprovalGranted _, StatementApproved _ -> end(event, step -> step.done(fact.at()));
            case StatementReturned _ -> end(event, step -> step.drop("RETURNED"));
            case ApprovalVoided _ -> end(event, step -> step.drop("TEXT_CHANGED"));
            case StatementWithdrawn _ -> end(event, step -> step.drop("WITHDRAWN"));
            case StatementPublished _, PublicationFailed _, StatementCorrected _, StatementRatified _ -> {}
        }
    }

    private void begin(FileFact fact, StatementEvent event, UnaryOperator<Deadline> ending) {
        end(event, ending);
        open.put(event.statementId(), deadlines.size());
        deadlines.add(new Deadline(rule, fact.id().toString(), fact.at(), null, null));
    }

    private void end(StatementEvent event, UnaryOperator<Deadline> ending) {
        var running = open.remove(event.statementId());
        if (running != null) {
            deadlines.set(running, ending.apply(deadlines.get(running)));
        }
    }
}
