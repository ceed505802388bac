/**
 * Consultation about a graded incident: departments give their views under fixed headings, the upper level is heard
 * first in grave matters, and the decision sets handling and agreed line. Questions of the public bring new rounds.
 */
@NullMarked
package org.huiying.assessment.consultation;

import org.jspecify.annotations.NullMarked;
