package org.huiying.response.statement;

import org.huiying.contracts.assessment.Plan;
import org.huiying.platform.problem.Refusal;
import org.huiying.response.incident.IncidentView;
import org.huiying.response.statement.domain.Chain;

/** What a command may depend on beside the statement itself: the incident, under its row lock. */
public record Situation(IncidentView incident, StoredStatement stored) {

    /** The procedure of the grade as it is now; no statement goes anywhere before a grade is decided. */
    public Plan.Procedure procedure() {
        var procedure = incident.procedure();
        if (procedure == null) {
            throw Refusal.conflict("not-graded");
        }
        return procedure;
    }

    /** The chain of that grade, unsigned. */
    public Chain chain() {
        return Chain.of(procedure());
    }
}
