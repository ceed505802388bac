package org.huiying.assessment.grading.domain;

import java.util.Optional;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.jspecify.annotations.Nullable;

/** Where the grading of one incident stands. */
public sealed interface Grading {

    IncidentRef incident();

    @Nullable
    Proposal proposed();

    /** Heard of; nobody has confirmed it. */
    record Unverified(IncidentRef incident, @Nullable Proposal proposed) implements Grading {}

    /** Confirmed: a grade may be decided. */
    record Verified(IncidentRef incident, @Nullable Proposal proposed) implements Grading {}

    /** A person decided. */
    record Graded(IncidentRef incident, @Nullable Proposal proposed, Assignment assigned) implements Grading {}

    /** Dismissed, transferred, merged or closed: no further grade. */
    record Ended(
            IncidentRef incident,
            @Nullable Proposal proposed,
            @Nullable Assignment lastAssigned,
            Ending how) implements Grading {}

    /** The decided grade, also of an incident that has ended since. */
    default Optional<Assignment> assignment() {
        return switch (this) {
            case Unverified _, Verified _ -> Optional.empty();
            case Graded graded -> Optional.of(graded.assigned());
            case Ended ended -> Optional.ofNullable(ended.lastAssigned());
        };
    }

    /** The state follows from what was heard and what was decided here. */
    static Grading of(Facts facts, @Nullable Proposal proposed, @Nullable Assignment assigned) {
        var incident = facts.incident();
        var ending = facts.ending();
        if (ending.isPresent()) {
            return new Ended(incident, proposed, assigned, ending.get());
        }
        if (assigned != null) {
            return new Graded(incident, proposed, assigned);
        }
        return facts.monitoring().verified() ? new Verified(incident, proposed) : new Unverified(incident, proposed);
    }
}
