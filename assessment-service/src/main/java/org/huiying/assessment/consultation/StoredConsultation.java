package org.huiying.assessment.consultation;

import org.huiying.assessment.consultation.domain.Consultation;

/** A consultation as it is kept, with its row version for the ETag. */
record StoredConsultation(Consultation state, long version) {}
