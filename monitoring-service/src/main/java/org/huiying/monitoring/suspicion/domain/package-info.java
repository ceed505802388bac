/**
 * When an opinion may be marked as suspected false, and which statements of the bureau resemble it. Two sources that do
 * not depend on each other, or the section's denial: nothing else counts, least of all the judgement of a machine.
 */
@NullMarked
package org.huiying.monitoring.suspicion.domain;

import org.jspecify.annotations.NullMarked;
