package org.huiying.assessment.grading;

import java.util.UUID;
import org.huiying.assessment.grading.domain.Assignment;
import org.huiying.assessment.grading.domain.Facts;
import org.huiying.assessment.grading.domain.Grading;
import org.huiying.assessment.grading.domain.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * A grading as it is kept.
 *
 * @param version rises with what people see: status, proposal, decision; not with each measurement
 */
record StoredGrading(
        UUID incidentId,
        long version,
        Facts facts,
        @Nullable Proposal proposal,
        @Nullable Assignment assignment) {

    Grading state() {
        return Grading.of(facts, proposal, assignment);
    }

    /** The same row with other facts and the state that was decided on them. */
    StoredGrading with(Facts heard, Grading next) {
        return new StoredGrading(
                incidentId, version, heard, next.proposed(), next.assignment().orElse(null));
    }
}
