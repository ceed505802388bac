package org.huiying.monitoring.opinion;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.SharedTerm;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.TrendState;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.jspecify.annotations.Nullable;

/**
 * An opinion as the API shows it.
 *
 * @param phase LIVE, SUBSIDING or CALM: what the signals say
 * @param suspectedFalse marked by a person on two sources or the section's denial; see its suspected-false
 * @param trend how it spreads, by counts alone; null before the first measurement
 * @param mayBelongTo other open opinions that may be the same matter, the most similar first: merge them, or leave them
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
        boolean suspectedFalse,
        @Nullable TrendState trend,
        List<Resembling> mayBelongTo,
        Signals signals,
        Instant updatedAt,
        long version) {

    /** Another opinion with the terms that both share. */
    record Resembling(UUID incidentId, String number, String title, double similarity, List<SharedTerm> terms) {}
}
