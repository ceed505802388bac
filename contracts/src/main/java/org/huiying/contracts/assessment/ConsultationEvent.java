package org.huiying.contracts.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.wire.EventType;
import org.jspecify.annotations.Nullable;

/** A consultation from its opening to its decision, keyed by incident. */
public sealed interface ConsultationEvent extends IncidentEvent {

    UUID consultationId();

    @EventType(value = "org.huiying.assessment.ConsultationOpened.v1", meaning = "Departments were called to consult.")
    record ConsultationOpened(
            IncidentRef incident,
            UUID consultationId,
            int round,
            List<String> departments,
            Instant openedAt,
            Post openedBy)
            implements ConsultationEvent {}

    /** @param upperLevel whether it is the view of the county's or the city's leadership */
    @EventType(value = "org.huiying.assessment.DepartmentViewGiven.v1", meaning = "A department gave its view.")
    record DepartmentViewGiven(
            IncidentRef incident,
            UUID consultationId,
            UUID viewId,
            String department,
            boolean upperLevel,
            String view,
            @Nullable String documentNumber,
            Post enteredBy,
            Instant givenAt)
            implements ConsultationEvent {}

    /**
     * The consultation decided what is done and the line that is spoken.
     *
     * @param agreedLine the line that statements and answers follow
     * @param leadDepartment who leads the handling
     */
    @EventType(
            value = "org.huiying.assessment.ConsultationDecided.v1",
            meaning = "The consultation decided handling and agreed line.")
    record ConsultationDecided(
            IncidentRef incident,
            UUID consultationId,
            String decision,
            String agreedLine,
            @Nullable String leadDepartment,
            boolean countyLeaderApproves,
            Post decidedBy,
            Instant decidedAt)
            implements ConsultationEvent {}
}
