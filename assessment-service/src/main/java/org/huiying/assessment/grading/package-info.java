/**
 * The grade of an incident: facts are heard, the rules propose with their reasons, a person of the right post decides,
 * and the plan's procedure is frozen with the decision.
 */
@NullMarked
package org.huiying.assessment.grading;

import org.jspecify.annotations.NullMarked;
