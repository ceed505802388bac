/**
 * Suspected false information: marks that people set on two sources or the denial of the section in charge. The
 * judgement of a machine is shown as a hint and sets nothing.
 */
@NullMarked
package org.huiying.monitoring.suspicion;

import org.jspecify.annotations.NullMarked;
