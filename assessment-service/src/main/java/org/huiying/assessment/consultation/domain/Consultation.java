package org.huiying.assessment.consultation.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/** One round of consultation about an incident. */
public sealed interface Consultation {

    Meeting meeting();

    Report report();

    List<DepartmentView> views();

    /** Departments are giving their views. */
    record Open(Meeting meeting, Report report, List<DepartmentView> views) implements Consultation {}

    /** What is done and what is said is decided. */
    record Decided(Meeting meeting, Report report, List<DepartmentView> views, Outcome outcome)
            implements Consultation {}

    /**
     * Who was called, about what.
     *
     * @param concerns questions of the public that brought this round about
     */
    record Meeting(
            UUID id,
            IncidentRef incident,
            int round,
            List<String> departments,
            List<UUID> concerns,
            Post openedBy,
            Instant openedAt) {}

    /** @param agreedLine the line that statements and answers follow */
    record Outcome(
            String decision,
            String agreedLine,
            @Nullable String leadDepartment,
            boolean countyLeaderApproves,
            Post decidedBy,
            Instant decidedAt) {}
}
