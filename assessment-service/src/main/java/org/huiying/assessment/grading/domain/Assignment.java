package org.huiying.assessment.grading.domain;

import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;

/**
 * A decided grade, as it was announced.
 *
 * @param decidedBySubject account of the member of staff, needed for four-eyes only
 */
public record Assignment(GradeAssigned decision, String decidedBySubject) {}
