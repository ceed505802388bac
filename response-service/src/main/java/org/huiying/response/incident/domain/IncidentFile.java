package org.huiying.response.incident.domain;

import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.jspecify.annotations.Nullable;

/** A file as decisions look at it: what it is about, its grade with the frozen procedure, and its course so far. */
public record IncidentFile(
        IncidentRef ref, @Nullable PlanGrade planGrade, Plan.@Nullable Procedure procedure, IncidentCourse course) {

    public IncidentState state() {
        return course.state();
    }

    boolean isGraded() {
        return procedure != null;
    }

    boolean has(Class<? extends IncidentEvent> type) {
        return course.has(type);
    }
}
