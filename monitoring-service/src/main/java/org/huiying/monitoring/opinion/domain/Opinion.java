package org.huiying.monitoring.opinion.domain;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.jspecify.annotations.Nullable;

/**
 * A matter as monitoring sees it.
 *
 * @param foundAt the earliest of its own and of those merged into it
 * @param ownFoundAt its own, to which an undone merge returns
 * @param grade decided by assessment; from then on response owns the matter
 * @param version counts decisions, not measurements
 */
public record Opinion(
        UUID id,
        String number,
        UUID clusterKey,
        String title,
        Area area,
        @Nullable String township,
        @Nullable String summary,
        Origin origin,
        boolean exercise,
        Instant foundAt,
        Instant ownFoundAt,
        OpinionStatus status,
        @Nullable String reason,
        @Nullable UUID mergedInto,
        @Nullable PlanGrade grade,
        Instant detectedAt,
        Instant updatedAt,
        long version) {

    /** What every event says of it. */
    public IncidentRef ref() {
        return new IncidentRef(id, number, title, area, foundAt, exercise);
    }

    public boolean isOwnedByResponse() {
        return grade != null;
    }

    public Opinion decided(OpinionStatus next, @Nullable String why, @Nullable UUID into) {
        return new Opinion(
                id,
                number,
                clusterKey,
                title,
                area,
                township,
                summary,
                origin,
                exercise,
                foundAt,
                ownFoundAt,
                next,
                why,
                into,
                grade,
                detectedAt,
                updatedAt,
                version);
    }

    public Opinion foundAt(Instant earliest) {
        return new Opinion(
                id,
                number,
                clusterKey,
                title,
                area,
                township,
                summary,
                origin,
                exercise,
                earliest,
                ownFoundAt,
                status,
                reason,
                mergedInto,
                grade,
                detectedAt,
                updatedAt,
                version);
    }
}
