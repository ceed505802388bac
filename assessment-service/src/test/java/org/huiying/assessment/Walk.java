package org.huiying.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.anIncident;
import static org.huiying.assessment.AssessmentFixtures.detected;
import static org.huiying.assessment.AssessmentFixtures.verified;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;
import tools.jackson.databind.JsonNode;

/** Walks an incident to the stage at which a test begins, through the service's own doors. */
public record Walk(Api api, Scenario scenario) {

    /** A verified opinion with these signals. */
    public IncidentRef verifiedOpinion(Signals signals) {
        return verifiedOpinion(anIncident(), signals);
    }

    public IncidentRef verifiedOpinion(IncidentRef incident, Signals signals) {
        scenario.publish(detected(incident, signals));
        scenario.publish(verified(incident));
        awaitGrading(incident, json -> json.path("state").asString().equals("VERIFIED"));
        return incident;
    }

    /** A verified opinion that was graded by the bureau head or the office head. */
    public IncidentRef graded(PlanGrade grade, StatutoryClass statutory) {
        var incident = verifiedOpinion(AssessmentFixtures.quiet());
        assertThat(grade(incident, grade, statutory).status()).isEqualTo(201);
        return incident;
    }

    public Answer grade(IncidentRef incident, PlanGrade grade, StatutoryClass statutory) {
        var post = grade.higherThan(PlanGrade.III) ? "BUREAU_HEAD" : "OFFICE_HEAD";
        return api.as("account-" + post, post)
                .post(
                        "/api/v1/incidents/" + incident.id() + "/grades",
                        gradeBody(grade, statutory),
                        "If-Match",
                        etag(incident),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    public static Map<String, Object> gradeBody(PlanGrade grade, StatutoryClass statutory) {
        return Map.of("planGrade", grade.name(), "statutoryClass", statutory.name(), "reason", "依据监测数据");
    }

    public String etag(IncidentRef incident) {
        return staff().get("/api/v1/incidents/" + incident.id() + "/grading").header("ETag");
    }

    public JsonNode awaitGrading(IncidentRef incident, Predicate<JsonNode> fits) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> staff().get("/api/v1/incidents/" + incident.id() + "/grading")
                                .json(),
                        fits);
    }

    public Api staff() {
        return api.as("office", "OFFICE");
    }
}
