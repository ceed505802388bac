package org.huiying.response.overview;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.response.StatementEvent;
import org.huiying.response.clock.ClockView;
import org.huiying.response.followup.concern.ConcernView;
import org.huiying.response.followup.conference.PressConferenceView;
import org.huiying.response.followup.promise.PromiseView;
import org.huiying.response.task.TaskView;
import org.jspecify.annotations.Nullable;

/**
 * The whole file of an incident.
 *
 * @param procedure what the plan asks for at this grade, frozen at the decision; null before it
 * @param linked other incidents that have to do with this one
 * @param mergedInto the incident that took this one in
 */
record IncidentFileView(
        @JsonUnwrapped IncidentSummary summary,
        Plan.@Nullable Procedure procedure,
        @Nullable Team team,
        List<ClockView> clocks,
        List<TaskView> tasks,
        List<Statement> statements,
        List<ConcernView> concerns,
        List<PromiseView> promises,
        List<PressConferenceView> pressConferences,
        List<UUID> linked,
        @Nullable UUID mergedInto) {

    /** Units and posts that handle the matter. */
    record Team(String lead, String liaison, List<String> groups, Instant formedAt) {}

    /**
     * A statement as far as the file knows of it.
     *
     * @param state SUBMITTED, IN_APPROVAL, RETURNED, APPROVED, PUBLISHED, CORRECTED, WITHDRAWN
     * @param number the bureau's own number, once published
     */
    record Statement(
            UUID statementId,
            StatementEvent.@Nullable Kind kind,
            String state,
            @Nullable String number,
            @Nullable String title,
            @Nullable String url,
            Instant changedAt) {}
}
