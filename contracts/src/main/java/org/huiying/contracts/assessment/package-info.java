/**
 * Events of the assessment service: the plan as data, grades, consultation and escalation upwards.
 */
@NullMarked
package org.huiying.contracts.assessment;

import org.jspecify.annotations.NullMarked;
