package org.huiying.response.clock.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.clock.domain.HeardFile.REF;
import static org.huiying.response.clock.domain.HeardFile.at;
import static org.huiying.response.clock.domain.HeardFile.sent;

import java.util.List;
import java.util.UUID;
import org.huiying.contracts.response.FollowUpEvent.ConcernAnswered;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.response.IncidentFileEvent.CalmDeclared;
import org.huiying.contracts.response.StatementEvent;
import org.huiying.contracts.response.StatementEvent.ApprovalGranted;
import org.huiying.contracts.response.StatementEvent.StatementReturned;
import org.huiying.contracts.response.StatementEvent.StatementSubmitted;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.response.clock.domain.ClockState.*;
import org.junit.jupiter.api.Test;

/** Clocks of which one incident has several: one for each step of an approval, each report and each concern. */
class RepeatedClocksTest {

    private static final UUID STATEMENT = new UUID(3, 3);

    private final HeardFile file = new HeardFile();

    @Test
    void givesEachStepOfAnApprovalItsOwnTime() {
        file.hears(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        file.hears(20, submitted(20));
        assertThat(file.all(ClockName.APPROVAL_STEP)).singleElement().isInstanceOf(Running.class);
        file.hears(
                60,
                new ApprovalGranted(REF, STATEMENT, 1, "00", 1, Post.SECTION_HEAD, at(60), List.of(Post.BUREAU_HEAD)));
        assertThat(file.all(ClockName.APPROVAL_STEP)).hasExactlyElementsOfTypes(Met.class, Running.class);
        file.hears(70, new StatementReturned(REF, STATEMENT, 1, 2, Post.BUREAU_HEAD, "补充事实", at(70), 1));
        assertThat(file.all(ClockName.APPROVAL_STEP)).hasExactlyElementsOfTypes(Met.class, Cancelled.class);
        file.hears(80, submitted(80));
        file.hears(300, Incidents.measured(REF, at(300)));
        assertThat(file.all(ClockName.APPROVAL_STEP))
                .hasExactlyElementsOfTypes(Met.class, Cancelled.class, Breached.class);
    }

    @Test
    void asksForTheNextReportUntilCalm() {
        file.hears(10, Incidents.graded(REF, PlanGrade.II, StatutoryClass.LARGER, at(10)));
        file.hears(30, sent(ReportKind.INITIAL, 30));
        assertThat(file.state(ClockName.FIRST_REPORT)).isInstanceOf(Met.class);
        file.hears(200, sent(ReportKind.FOLLOW_UP, 200));
        assertThat(file.all(ClockName.FOLLOW_UP_REPORT)).hasExactlyElementsOfTypes(Met.class, Running.class);
        file.hears(220, Incidents.published(REF, at(220)));
        file.hears(300, new CalmDeclared(REF, Post.BUREAU_HEAD, at(300)));
        assertThat(file.all(ClockName.FOLLOW_UP_REPORT)).hasExactlyElementsOfTypes(Met.class, Cancelled.class);
        assertThat(file.all(ClockName.REVIEW)).singleElement().isInstanceOf(Running.class);
        file.hears(400, Incidents.revived(REF, at(400)));
        assertThat(file.all(ClockName.REVIEW)).singleElement().isInstanceOf(Cancelled.class);
        assertThat(file.all(ClockName.FOLLOW_UP_REPORT))
                .hasExactlyElementsOfTypes(Met.class, Cancelled.class, Running.class);
    }

    @Test
    void timesTheAnswerToEachConcern() {
        file.hears(10, Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, at(10)));
        var concern = new UUID(6, 6);
        file.hears(20, new ConcernRaised(REF, concern, "？", 3, at(20)));
        assertThat(file.state(ClockName.CONCERN)).isInstanceOf(Running.class);
        file.hears(90, new ConcernAnswered(REF, concern, new UUID(7, 7), at(90)));
        assertThat(file.state(ClockName.CONCERN)).isInstanceOf(Met.class);
    }

    private static StatementSubmitted submitted(int when) {
        var kind = StatementEvent.Kind.FULL;
        return new StatementSubmitted(REF, STATEMENT, kind, 1, "00", List.of(), Post.RESPONDER, at(when));
    }
}
