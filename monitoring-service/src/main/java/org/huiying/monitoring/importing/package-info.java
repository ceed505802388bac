/**
 * Imports: files such as a hotline's export, read at the door by a mapping profile, masked, and worked off in the
 * background. Columns that a profile does not name are never read.
 */
@NullMarked
package org.huiying.monitoring.importing;

import org.jspecify.annotations.NullMarked;
