package org.huiying.response.clock.domain;

import java.util.ArrayList;
import java.util.List;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionRevived;
import org.huiying.contracts.response.FollowUpEvent.ReportSent;
import org.huiying.contracts.response.IncidentFileEvent.CalmDeclared;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.incident.domain.IncidentCourse;

/** The rhythm of reports upwards: each asks for the next, until calm; a second wave asks for one again. */
final class ReportDeadlines {

    private ReportDeadlines() {}

    static List<Deadline> of(Plan.ClockRule rule, IncidentCourse course) {
        var deadlines = new ArrayList<Deadline>();
        var calm = false;
        for (var fact : course.facts()) {
            switch (fact.event()) {
                case ReportSent _ -> {
                    deadlines.replaceAll(open -> isOpen(open) ? open.done(fact.at()) : open);
                    if (!calm) {
                        deadlines.add(asked(rule, fact));
                    }
                }
                case CalmDeclared _ -> {
                    deadlines.replaceAll(open -> isOpen(open) ? open.drop("CALM") : open);
                    calm = true;
                }
                case OpinionRevived _, IncidentReopened _ -> {
                    if (calm) {
                        deadlines.add(asked(rule, fact));
                    }
                    calm = false;
                }
                default -> {}
            }
        }
        return deadlines;
    }

    private static Deadline asked(Plan.ClockRule rule, FileFact fact) {
        return new Deadline(rule, fact.id().toString(), fact.at(), null, null);
    }

    private static boolean isOpen(Deadline deadline) {
        return deadline.doneAt() == null && deadline.dropped() == null;
    }
}
