package org.huiying.assessment.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.anIncident;
import static org.huiying.assessment.AssessmentFixtures.detected;
import static org.huiying.assessment.AssessmentFixtures.loud;
import static org.huiying.assessment.AssessmentFixtures.quiet;
import static org.huiying.assessment.AssessmentFixtures.verified;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.huiying.assessment.Walk;
import org.huiying.contracts.assessment.GradeEvent.GradeProposed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWorsened;
import org.huiying.contracts.response.IncidentFileEvent.IncidentAbsorbed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentMergedInto;
import org.huiying.contracts.response.IncidentFileEvent.IncidentOpened;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class GradingServiceTest {

    @Autowired
    private Api api;

    @Autowired
    private Scenario scenario;

    private Walk walk;

    @BeforeEach
    void begin() {
        walk = new Walk(api, scenario);
    }

    @Test
    void proposesAtFirstSightAndAgainWhenItWorsens() {
        var incident = anIncident();
        scenario.publish(detected(incident, quiet()));
        var first = scenario.await(GradeProposed.class, of(incident));
        assertThat(first.planGrade()).isEqualTo(PlanGrade.IV);

        scenario.publish(new OpinionWorsened(incident, loud(), List.of("热度翻倍")));
        var second = scenario.await(
                GradeProposed.class, event -> of(incident).test(event) && event.planGrade() == PlanGrade.II);
        assertThat(second.reasons()).isNotEmpty();
        var shown = walk.awaitGrading(
                incident, json -> json.at("/proposed/planGrade").asString().equals("II"));
        assertThat(shown.at("/proposed/reasons/0/threshold").asString()).isNotEmpty();
        assertThat(shown.path("assigned").isNull()).isTrue();
    }

    @Test
    void theSameEventTwiceChangesNothing() {
        var incident = anIncident();
        var detected = scenario.number(detected(incident, quiet()));
        var verified = scenario.number(verified(incident));
        scenario.send(detected, detected, verified, verified, detected);
        walk.awaitGrading(incident, json -> json.path("state").asString().equals("VERIFIED"));
        scenario.publish(new OpinionWorsened(incident, loud(), List.of()));
        scenario.await(GradeProposed.class, e -> of(incident).test(e) && e.planGrade() == PlanGrade.II);
        assertThat(scenario.all(GradeProposed.class).stream().filter(of(incident)))
                .hasSize(2);
    }

    @Test
    void aGapIsWaitedFor() {
        var incident = anIncident();
        var first = scenario.number(detected(incident, quiet()));
        var second = scenario.number(verified(incident));
        scenario.send(second);
        var marker = anIncident();
        scenario.publish(detected(marker, quiet()));
        scenario.await(GradeProposed.class, of(marker));
        assertThat(get(incident).status()).isIn(404, 503);
        scenario.send(first);
        walk.awaitGrading(incident, json -> json.path("state").asString().equals("VERIFIED"));
    }

    @Test
    void theFilesEventsMayComeFirst() {
        var incident = anIncident();
        scenario.publish(new IncidentOpened(incident, NOW));
        var known = walk.awaitGrading(incident, json -> json.has("state"));
        assertThat(known.path("state").asString()).isEqualTo("UNVERIFIED");
        assertThat(known.path("proposed").isNull()).isTrue();
        walk.verifiedOpinion(incident, quiet());
    }

    @Test
    void whatAbsorbsAGraverIncidentGetsAProposal() {
        var loser = walk.graded(PlanGrade.II, StatutoryClass.MAJOR);
        var winner = walk.graded(PlanGrade.III, StatutoryClass.GENERAL);
        var merge = UUID.randomUUID();
        scenario.publish(new IncidentMergedInto(loser, merge, winner, Post.OFFICE, NOW));
        scenario.publish(new IncidentAbsorbed(winner, merge, loser, NOW));
        scenario.await(GradeProposed.class, e -> of(winner).test(e) && e.planGrade() == PlanGrade.II);
        walk.awaitGrading(loser, json -> json.path("state").asString().equals("ENDED"));
    }

    private Api.Answer get(IncidentRef incident) {
        return walk.staff().get("/api/v1/incidents/" + incident.id() + "/grading");
    }

    private static <E extends IncidentEvent> Predicate<E> of(IncidentRef incident) {
        return event -> event.incident().id().equals(incident.id());
    }
}
