package org.huiying.assessment.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.anIncident;
import static org.huiying.assessment.AssessmentFixtures.detected;
import static org.huiying.assessment.AssessmentFixtures.loud;
import static org.huiying.assessment.AssessmentFixtures.quiet;

import java.util.UUID;
import java.util.function.Predicate;
import org.huiying.assessment.Walk;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDismissed;
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
class GradeDecisionServiceTest {

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
    void aDecisionFreezesTheProcedureAndKeepsHistory() {
        var incident = walk.verifiedOpinion(loud());
        var answer = walk.grade(incident, PlanGrade.III, StatutoryClass.GENERAL);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var event = scenario.await(GradeAssigned.class, of(incident));
        assertThat(event.proposedGrade()).isEqualTo(PlanGrade.II);
        assertThat(event.procedure().approvalChain()).hasSize(4);
        assertThat(event.decidedBy()).isEqualTo(Post.OFFICE_HEAD);

        assertThat(walk.grade(incident, PlanGrade.II, StatutoryClass.MAJOR).status())
                .isEqualTo(201);
        var raised = scenario.await(GradeAssigned.class, e -> of(incident).test(e) && e.planGrade() == PlanGrade.II);
        assertThat(raised.previousGrade()).isEqualTo(PlanGrade.III);
        var shown = get(incident).json();
        assertThat(shown.path("history").size()).isEqualTo(2);
        assertThat(shown.at("/assigned/planGrade").asString()).isEqualTo("II");
        assertThat(shown.at("/procedure/needsUpperLevelView").asBoolean()).isTrue();
    }

    @Test
    void theSameKeyGivesTheSameDecision() {
        var incident = walk.verifiedOpinion(quiet());
        var key = UUID.randomUUID().toString();
        var etag = walk.etag(incident);
        var body = Walk.gradeBody(PlanGrade.IV, StatutoryClass.GENERAL);
        var head = api.as("office-head", "OFFICE_HEAD");
        var first = head.post(path(incident), body, "If-Match", etag, "Idempotency-Key", key);
        var again = head.post(path(incident), body, "If-Match", etag, "Idempotency-Key", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
    }

    @Test
    void refusesWhatIsWrong() {
        var incident = walk.verifiedOpinion(quiet());
        var etag = walk.etag(incident);
        assertThat(grade(incident, "MONITOR", PlanGrade.IV, StatutoryClass.GENERAL, etag))
                .isEqualTo(403);
        assertThat(grade(incident, "OFFICE_HEAD", PlanGrade.II, StatutoryClass.MAJOR, etag))
                .isEqualTo(403);
        assertThat(grade(incident, "OFFICE_HEAD", PlanGrade.III, StatutoryClass.MAJOR, etag))
                .isEqualTo(422);
        assertThat(grade(incident, "OFFICE_HEAD", PlanGrade.IV, StatutoryClass.GENERAL, "\"77\""))
                .isEqualTo(412);
        assertThat(grade(unknown(), "OFFICE_HEAD", PlanGrade.IV, StatutoryClass.GENERAL, etag))
                .isEqualTo(404);
        var head = api.as("office-head", "OFFICE_HEAD");
        var body = Walk.gradeBody(PlanGrade.IV, StatutoryClass.GENERAL);
        assertThat(head.post(
                                path(incident),
                                body,
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(428);
        assertThat(head.post(path(incident), body, "If-Match", etag).status()).isEqualTo(400);
        assertThat(head.post(path(incident), "{}", "If-Match", etag, "Idempotency-Key", "k-" + UUID.randomUUID())
                        .status())
                .isEqualTo(400);
        assertThat(get(incident).json().path("history").size()).isZero();
    }

    @Test
    void anUnverifiedOrDismissedOpinionIsNotGraded() {
        var incident = anIncident();
        scenario.publish(detected(incident, quiet()));
        walk.awaitGrading(incident, json -> json.has("state"));
        assertThat(walk.grade(incident, PlanGrade.IV, StatutoryClass.GENERAL).status())
                .isEqualTo(409);
        scenario.publish(new OpinionDismissed(incident, Post.MONITOR, NOW, "重复"));
        walk.awaitGrading(incident, json -> json.path("state").asString().equals("ENDED"));
        assertThat(walk.grade(incident, PlanGrade.IV, StatutoryClass.GENERAL).status())
                .isEqualTo(409);
    }

    private int grade(IncidentRef incident, String post, PlanGrade grade, StatutoryClass statutory, String etag) {
        return api.as("account", post)
                .post(
                        path(incident),
                        Walk.gradeBody(grade, statutory),
                        "If-Match",
                        etag,
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .status();
    }

    private Api.Answer get(IncidentRef incident) {
        return walk.staff().get("/api/v1/incidents/" + incident.id() + "/grading");
    }

    private static String path(IncidentRef incident) {
        return "/api/v1/incidents/" + incident.id() + "/grades";
    }

    private static IncidentRef unknown() {
        var known = anIncident();
        return new IncidentRef(UUID.randomUUID(), known.number(), known.title(), known.area(), known.foundAt(), false);
    }

    private static <E extends IncidentEvent> Predicate<E> of(IncidentRef incident) {
        return event -> event.incident().id().equals(incident.id());
    }
}
