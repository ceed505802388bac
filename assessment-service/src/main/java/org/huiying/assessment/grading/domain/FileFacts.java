package org.huiying.assessment.grading.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huiying.contracts.response.IncidentFileEvent;
import org.huiying.contracts.response.IncidentFileEvent.IncidentAbsorbed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentDismissed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentMergedInto;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.contracts.response.IncidentFileEvent.IncidentTransferred;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.jspecify.annotations.Nullable;

/** What response has said of an incident's file; its events come in order. */
public record FileFacts(
        @Nullable IncidentRef incident,
        @Nullable Ending ending,
        @Nullable Instant absorbedFoundAt,
        @Nullable PlanGrade absorbedGrade) {

    static final FileFacts NONE = new FileFacts(null, null, null, null);

    FileFacts heard(IncidentFileEvent event, Function<UUID, Optional<PlanGrade>> gradeOf) {
        var ref = event.incident();
        return switch (event) {
            case IncidentMergedInto _ -> ended(ref, Ending.MERGED);
            case IncidentDismissed _ -> ended(ref, Ending.DISMISSED);
            case IncidentTransferred _ -> ended(ref, Ending.TRANSFERRED);
            case IncidentClosed _ -> ended(ref, Ending.CLOSED);
            case IncidentReopened _ -> ended(ref, null);
            case IncidentAbsorbed e -> absorbed(e, gradeOf.apply(e.absorbed().id()));
            default -> new FileFacts(ref, ending, absorbedFoundAt, absorbedGrade);
        };
    }

    private FileFacts ended(IncidentRef ref, @Nullable Ending how) {
        return new FileFacts(ref, how, absorbedFoundAt, absorbedGrade);
    }

    private FileFacts absorbed(IncidentAbsorbed event, Optional<PlanGrade> grade) {
        var found = event.absorbed().foundAt();
        return new FileFacts(
                event.incident(),
                ending,
                absorbedFoundAt == null || found.isBefore(absorbedFoundAt) ? found : absorbedFoundAt,
                grade.filter(g -> absorbedGrade == null || g.higherThan(absorbedGrade))
                        .orElse(absorbedGrade));
    }
}
