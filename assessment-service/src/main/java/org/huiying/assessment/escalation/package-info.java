/**
 * Escalation upwards: by the frozen procedure of a grade the matter is put before county and city, who take note and
 * instruct here or through machines of their own. Readable as a list by cursor, as Atom feed and as CAP 1.2 alerts.
 */
@NullMarked
package org.huiying.assessment.escalation;

import org.jspecify.annotations.NullMarked;
