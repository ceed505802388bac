package org.huiying.assessment.escalation;

import org.huiying.assessment.escalation.domain.Escalation;

/** An escalation as it is kept, with its row version for the ETag. */
record StoredEscalation(Escalation state, long version) {}
