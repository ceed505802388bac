/**
 * Suspected false information: marks that people set on two sources or the section's denial, and what the bureau has
 * published before that resembles an opinion. The judgement of a machine is shown as a hint and sets nothing.
 */
@NullMarked
package org.huiying.monitoring.suspicion;

import org.jspecify.annotations.NullMarked;
