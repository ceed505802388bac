/**
 * The monitoring service: it collects public mentions, notices when they amount to a matter, and lets people decide
 * whether it is one. Only this class starts it; each feature has a package of its own.
 */
@NullMarked
package org.huiying.monitoring;

import org.jspecify.annotations.NullMarked;
