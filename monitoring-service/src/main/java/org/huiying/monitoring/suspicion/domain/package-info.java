/**
 * When an opinion may be marked as suspected false. Two sources that do not depend on each other, or the denial of the
 * section in charge: nothing else counts, least of all the judgement of a machine.
 */
@NullMarked
package org.huiying.monitoring.suspicion.domain;

import org.jspecify.annotations.NullMarked;
