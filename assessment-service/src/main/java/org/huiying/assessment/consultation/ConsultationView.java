package org.huiying.assessment.consultation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.assessment.consultation.domain.Consultation.Decided;
import org.huiying.assessment.consultation.domain.Consultation.Open;
import org.huiying.assessment.consultation.domain.Consultation.Outcome;
import org.huiying.assessment.consultation.domain.DepartmentView;
import org.huiying.assessment.consultation.domain.Report;
import org.huiying.contracts.vocabulary.Post;
import org.jspecify.annotations.Nullable;

/** One round of consultation as the API shows it. */
record ConsultationView(
        UUID id,
        UUID incidentId,
        int round,
        String state,
        List<String> departments,
        List<UUID> concerns,
        Report report,
        List<DepartmentView> views,
        @Nullable Outcome outcome,
        Post openedBy,
        Instant openedAt) {

    static ConsultationView of(StoredConsultation stored) {
        var state = stored.state();
        var meeting = state.meeting();
        return new ConsultationView(
                meeting.id(),
                meeting.incident().id(),
                meeting.round(),
                ConsultationRepository.status(state),
                meeting.departments(),
                meeting.concerns(),
                state.report(),
                state.views(),
                switch (state) {
                    case Open _ -> null;
                    case Decided decided -> decided.outcome();
                },
                meeting.openedBy(),
                meeting.openedAt());
    }
}
