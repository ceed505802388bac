package org.huiying.response.incident.domain;

import static org.huiying.response.incident.domain.IncidentState.*;

import java.util.EnumSet;
import java.util.Set;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationDecided;
import org.huiying.contracts.assessment.ConsultationEvent.ConsultationOpened;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.monitoring.OpinionEvent.*;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.contracts.response.IncidentFileEvent.*;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.vocabulary.IncidentEvent;

/**
 * What one fact does to the state of an incident: the whole table on one screen.
 *
 * <p>A fact that says nothing new of the state leaves it alone, for facts are never refused; facts ahead of their time
 * move the state forward over what was skipped.
 */
public final class CourseTable {

    private static final Set<IncidentState> ANSWERED = EnumSet.of(RESPONDED, FOLLOWING);
    private static final Set<IncidentState> QUIET = EnumSet.of(SUBSIDING, CALM, REVIEWING, CLOSED);

    private CourseTable() {}

    public static IncidentState step(IncidentState state, IncidentEvent fact) {
        if (state.isEnded()) {
            return state;
        }
        return switch (fact) {
            case OpinionVerified _ -> forward(state, ASSESSING);
            case GradeAssigned _ -> forward(state, GRADED);
            case ConsultationOpened _ -> ANSWERED.contains(state) ? CONSULTING : forward(state, CONSULTING);
            case ConsultationDecided _ -> forward(state, RESPONDING);
            case ResponseStarted _ -> forward(state, RESPONDING);
            case StatementPublished _ -> forward(state, RESPONDED);
            case ConcernRaised _, SignalsUpdated _ -> state == RESPONDED ? FOLLOWING : state;
            case OpinionSubsiding _, OpinionCalm _ -> ANSWERED.contains(state) ? SUBSIDING : state;
            case CalmDeclared _ -> forward(state, CALM);
            case ReviewBegun _ -> state == CALM ? REVIEWING : state;
            case IncidentClosed _ -> forward(state, CLOSED);
            case OpinionRevived _, IncidentReopened _ -> QUIET.contains(state) ? FOLLOWING : state;
            case OpinionDismissed _, IncidentDismissed _ -> state.isOpen() ? DISMISSED : state;
            case OpinionTransferred _, IncidentTransferred _ -> state.isOpen() ? TRANSFERRED : state;
            case OpinionMergedInto _, IncidentMergedInto _ -> state.isOpen() ? MERGED : state;
            default -> state;
        };
    }

    private static IncidentState forward(IncidentState state, IncidentState to) {
        return state.before(to) ? to : state;
    }
}
