/**
 * Pure rules of consultation: its fixed headings, who may speak for whom, and what a decision needs.
 */
@NullMarked
package org.huiying.assessment.consultation.domain;

import org.jspecify.annotations.NullMarked;
