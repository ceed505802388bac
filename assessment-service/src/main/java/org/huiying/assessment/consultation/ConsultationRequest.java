package org.huiying.assessment.consultation;

import java.time.Instant;
import java.util.UUID;

/** A question of the public that waits for a round of consultation. */
record ConsultationRequest(UUID concernId, String reason, Instant requestedAt) {}
