package org.huiying.monitoring.opinion;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as the API shows it.
 *
 * @param phase LIVE, SUBSIDING or CALM: what the signals say
 * @param owner MONITORING until the first grade, RESPONSE after it
 */
record OpinionView(
        UUID incidentId,
        String number,
        String title,
        Area area,
        @Nullable String township,
        @Nullable String summary,
        Origin origin,
        OpinionStatus state,
        @Nullable String reason,
        @Nullable UUID mergedInto,
        boolean exercise,
        Instant foundAt,
        Instant detectedAt,
        @Nullable PlanGrade planGrade,
        String owner,
        String phase,
        boolean worsened,
        Signals signals,
        Instant updatedAt,
        long version) {}
