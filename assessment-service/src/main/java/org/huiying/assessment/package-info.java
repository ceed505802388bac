/**
 * The assessment service: the bureau's plan as versioned data, the grade of an incident, the consultation about it and
 * its escalation upwards. It is the only writer of the {@code assessment.*} topics.
 */
@NullMarked
package org.huiying.assessment;

import org.jspecify.annotations.NullMarked;
