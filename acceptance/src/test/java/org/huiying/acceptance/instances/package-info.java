/** Two replicas of the monitoring service on one broker and one database: what the detection finds does not depend on them. */
@NullMarked
package org.huiying.acceptance.instances;

import org.jspecify.annotations.NullMarked;
