/**
 * The states of triage and the ways between them.
 */
@NullMarked
package org.huiying.monitoring.triage.domain;

import org.jspecify.annotations.NullMarked;
