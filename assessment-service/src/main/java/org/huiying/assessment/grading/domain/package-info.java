/**
 * Pure rules of grading: facts heard from monitoring and response, the proposal that follows from them, and the
 * decision that a person takes.
 */
@NullMarked
package org.huiying.assessment.grading.domain;

import org.jspecify.annotations.NullMarked;
