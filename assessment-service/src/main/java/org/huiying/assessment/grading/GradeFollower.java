package org.huiying.assessment.grading;

import org.huiying.assessment.grading.domain.Grading;

/** Told of a grade that was decided, and of the end of a graded incident, in the transaction in which it happens. */
public interface GradeFollower {

    void follow(Grading grading);
}
