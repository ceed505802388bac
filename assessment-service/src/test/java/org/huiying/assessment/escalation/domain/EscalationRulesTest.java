package org.huiying.assessment.escalation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.aDrill;
import static org.huiying.assessment.AssessmentFixtures.anIncident;
import static org.huiying.assessment.AssessmentFixtures.assigned;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.assessment.TransitionMatrix;
import org.huiying.assessment.escalation.domain.Escalation.Acknowledged;
import org.huiying.assessment.escalation.domain.Escalation.Cancelled;
import org.huiying.assessment.escalation.domain.Escalation.Open;
import org.huiying.assessment.escalation.domain.EscalationCommand.Acknowledge;
import org.huiying.assessment.escalation.domain.EscalationCommand.Answerer;
import org.huiying.assessment.escalation.domain.EscalationCommand.Cancel;
import org.huiying.assessment.escalation.domain.EscalationCommand.Instruct;
import org.huiying.assessment.escalation.domain.EscalationCommand.Update;
import org.huiying.contracts.assessment.EscalationEvent;
import org.huiying.contracts.assessment.EscalationEvent.EscalatedToCity;
import org.huiying.contracts.assessment.EscalationEvent.EscalatedToCounty;
import org.huiying.contracts.assessment.EscalationEvent.EscalationCancelled;
import org.huiying.contracts.assessment.EscalationEvent.EscalationUpdated;
import org.huiying.contracts.assessment.EscalationEvent.MsgType;
import org.huiying.contracts.assessment.EscalationEvent.Status;
import org.huiying.contracts.assessment.Plan.Addressee;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Refused;
import org.junit.jupiter.api.Test;

class EscalationRulesTest {

    private static final Answerer PROPAGANDA = new Answerer(Set.of(Post.COUNTY_PROPAGANDA), null);

    private final IncidentRef incident = anIncident();

    @Test
    void theTableOfTransitionsIsAsApproved() {
        var open = raised(PlanGrade.II, StatutoryClass.MAJOR).get(1).next();
        var dispatch = open.dispatch();
        var table = TransitionMatrix.<Escalation, EscalationCommand, EscalationEvent>of(
                Escalation.class,
                List.of(open, new Acknowledged(dispatch, "COUNTY_PROPAGANDA", NOW), new Cancelled(dispatch, "已办结")),
                EscalationCommand.class,
                List.of(
                        new Update(incident, dispatch.message()),
                        new Cancel(dispatch.message(), "已办结"),
                        new Acknowledge(PROPAGANDA, null),
                        new Instruct(UUID.randomUUID(), "请县民政局今日答复", null, PROPAGANDA)),
                (state, command) -> EscalationLifecycle.decide(state, command, NOW));
        assertThat(table).isEqualTo("""
                Open: Update->Open+EscalationUpdated | Cancel->Cancelled+EscalationCancelled | Acknowledge->Acknowledged+EscalationAcknowledged | Instruct->Acknowledged+EscalationAcknowledged+InstructionReceived
                Acknowledged: Update->Open+EscalationUpdated | Cancel->Cancelled+EscalationCancelled | Acknowledge-already-acknowledged | Instruct->Acknowledged+InstructionReceived
                Cancelled: Update-escalation-cancelled | Cancel-escalation-cancelled | Acknowledge-escalation-cancelled | Instruct-escalation-cancelled
                """);
    }

    @Test
    void gradeTwoGoesToCityAndCountyPropaganda() {
        assertThat(events(raised(PlanGrade.II, StatutoryClass.MAJOR)))
                .satisfiesExactly(
                        first -> assertThat(((EscalatedToCity) first).message().addressee())
                                .isEqualTo(Addressee.CITY_PROPAGANDA),
                        second -> assertThat(
                                        ((EscalatedToCounty) second).message().addressee())
                                .isEqualTo(Addressee.COUNTY_PROPAGANDA));
    }

    @Test
    void gradeOneGoesToTheCountysLeadersAndToTheCityForInformation() {
        assertThat(events(raised(PlanGrade.I, StatutoryClass.ESPECIALLY_MAJOR)))
                .satisfiesExactly(
                        first -> assertThat(
                                        ((EscalatedToCounty) first).message().addressee())
                                .isEqualTo(Addressee.COUNTY_LEADERSHIP),
                        second -> assertThat(
                                        ((EscalatedToCity) second).message().forInformation())
                                .isTrue());
    }

    @Test
    void gradesThreeAndFourStayInTheHouse() {
        assertThat(raised(PlanGrade.III, StatutoryClass.GENERAL)).isEmpty();
        assertThat(raised(PlanGrade.IV, StatutoryClass.MINOR)).isEmpty();
    }

    @Test
    void aHigherGradeUpdatesRaisesAndCancels() {
        var live = states(raised(PlanGrade.II, StatutoryClass.MAJOR));
        var next = EscalationRules.graded(
                live, assigned(incident, PlanGrade.I, StatutoryClass.ESPECIALLY_MAJOR), UUID::randomUUID, NOW);
        assertThat(events(next))
                .hasExactlyElementsOfTypes(EscalationCancelled.class, EscalatedToCounty.class, EscalationUpdated.class);
        assertThat(((EscalationUpdated) events(next).getLast()).message().references())
                .containsExactly(live.getFirst().dispatch().id());
    }

    @Test
    void aLowerGradeCancelsAll() {
        var live = states(raised(PlanGrade.II, StatutoryClass.MAJOR));
        var next = EscalationRules.graded(
                live, assigned(incident, PlanGrade.III, StatutoryClass.GENERAL), UUID::randomUUID, NOW);
        assertThat(events(next)).hasSize(2).hasOnlyElementsOfType(EscalationCancelled.class);
    }

    @Test
    void theEndOfTheIncidentCancelsAll() {
        var live = states(raised(PlanGrade.I, StatutoryClass.ESPECIALLY_MAJOR));
        var events = events(EscalationRules.ended(live, "已并入其他事件", NOW));
        assertThat(events)
                .hasSize(2)
                .allSatisfy(event -> assertThat(
                                ((EscalationCancelled) event).message().msgType())
                        .isEqualTo(MsgType.CANCEL));
    }

    @Test
    void onlyTheAddresseeAnswers() {
        var city = raised(PlanGrade.II, StatutoryClass.MAJOR).getFirst().next();
        assertThat(EscalationLifecycle.decide(city, new Acknowledge(PROPAGANDA, null), NOW))
                .isInstanceOf(Refused.class);
        var machine = new Answerer(Set.of(), "county-system");
        assertThat(EscalationLifecycle.decide(city, new Acknowledge(machine, null), NOW))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void aDrillSaysSo() {
        var grade = assigned(aDrill(), PlanGrade.II, StatutoryClass.MAJOR);
        var city = (EscalatedToCity) events(EscalationRules.graded(List.of(), grade, UUID::randomUUID, NOW))
                .getFirst();
        assertThat(city.message().status()).isEqualTo(Status.EXERCISE);
        assertThat(city.message().text()).startsWith("【演练】");
    }

    @Test
    void whatWasSentIsRemembered() {
        var open = (Open) raised(PlanGrade.II, StatutoryClass.MAJOR).getFirst().next();
        var later = NOW.plusSeconds(60);
        var cancelled =
                EscalationRules.ended(List.of(open), "已办结", later).getFirst().next();
        assertThat(cancelled.dispatch().sent()).containsExactly(NOW, later);
    }

    private List<Accepted<Escalation, EscalationEvent>> raised(PlanGrade grade, StatutoryClass statutory) {
        return EscalationRules.graded(List.of(), assigned(incident, grade, statutory), UUID::randomUUID, NOW);
    }

    private static List<Escalation> states(List<Accepted<Escalation, EscalationEvent>> accepted) {
        return accepted.stream().map(Accepted::next).toList();
    }

    private static List<EscalationEvent> events(List<Accepted<Escalation, EscalationEvent>> accepted) {
        return accepted.stream().flatMap(one -> one.events().stream()).toList();
    }
}
