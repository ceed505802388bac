package org.huiying.assessment.grading.domain;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.huiying.assessment.plan.domain.Measured;
import org.huiying.contracts.monitoring.OpinionEvent;
import org.huiying.contracts.response.IncidentFileEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.jspecify.annotations.Nullable;

/**
 * All that was heard of one incident. Each topic changes its own half only, so that the order in which the topics
 * arrive does not matter.
 */
public record Facts(MonitoringFacts monitoring, FileFacts file) {

    public static final Facts NONE = new Facts(MonitoringFacts.NONE, FileFacts.NONE);

    public Facts heard(OpinionEvent event) {
        return new Facts(monitoring.heard(event), file);
    }

    /** @param gradeOf the assigned grade of an incident that was absorbed */
    public Facts heard(IncidentFileEvent event, Function<UUID, Optional<PlanGrade>> gradeOf) {
        return new Facts(monitoring, file.heard(event, gradeOf));
    }

    /** The incident as last described, with the earliest time at which any part of it was found. */
    public IncidentRef incident() {
        var described = monitoring.incident() == null ? file.incident() : monitoring.incident();
        if (described == null) {
            throw new IllegalStateException("nothing was heard of this incident");
        }
        return MonitoringFacts.since(described, file.absorbedFoundAt());
    }

    public Optional<Measured> measured() {
        return Optional.ofNullable(monitoring.signals())
                .map(signals -> new Measured(signals, incident().area(), monitoring.noticeFromAbove()));
    }

    /** Whether what was proposed before rests on a merge that was undone since. */
    public boolean isParted() {
        return monitoring.parted();
    }

    /** Response has the last word: it owns the matter once it is graded. */
    public Optional<Ending> ending() {
        return Optional.ofNullable(endingOrNull());
    }

    private @Nullable Ending endingOrNull() {
        return file.ending() == null ? monitoring.ending() : file.ending();
    }
}
