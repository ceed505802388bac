/**
 * Events of the monitoring service: mentions, findings of the detection topology, opinions and sources.
 */
@NullMarked
package org.huiying.contracts.monitoring;

import org.jspecify.annotations.NullMarked;
