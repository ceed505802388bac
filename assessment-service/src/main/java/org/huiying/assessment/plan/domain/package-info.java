/**
 * Pure rules of the plan: what it can measure, what makes a version valid, and how a version becomes the active one.
 */
@NullMarked
package org.huiying.assessment.plan.domain;

import org.jspecify.annotations.NullMarked;
