/**
 * Pure rules of escalation: whom a grade puts the matter before, and what an addressee may answer.
 */
@NullMarked
package org.huiying.assessment.escalation.domain;

import org.jspecify.annotations.NullMarked;
