package org.huiying.response.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.assessment.PlanEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;
import tools.jackson.databind.JsonNode;

/** The people of the bureau at work on incidents, through the API alone. */
public record IncidentDesk(Api api, Scenario scenario) {

    /** A plan without which no incident has a procedure. */
    public void publishThePlan() {
        scenario.publish(new PlanEvent.PlanPublished(Incidents.plan(1)));
        scenario.publish(new PlanEvent.PlanScheduled(List.of(new PlanEvent.Slot(1, Instant.EPOCH))));
    }

    public Api office() {
        return api.as("o", "OFFICE");
    }

    public static String path(IncidentRef incident, String rest) {
        return "/api/v1/incidents/" + incident.id() + rest;
    }

    public JsonNode file(IncidentRef incident) {
        return office().get(path(incident, "")).json();
    }

    /** Its state, or empty text while nobody knows it. */
    public String state(IncidentRef incident) {
        return file(incident).path("state").asString("");
    }

    public void awaitState(IncidentRef incident, String state) {
        await().untilAsserted(() -> assertThat(state(incident)).isEqualTo(state));
    }

    /** Says what assessment decided, and waits until it is heard. */
    public void grade(IncidentRef incident, PlanGrade grade, StatutoryClass statutory) {
        scenario.publish(Incidents.graded(incident, grade, statutory, Instant.now()));
        awaitState(incident, "GRADED");
    }

    /** A clock of the file by its name. */
    public JsonNode clock(IncidentRef incident, String name) {
        return file(incident).get("clocks").values().stream()
                .filter(clock -> clock.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public String etag(IncidentRef incident) {
        return office().get(path(incident, "")).header("ETag");
    }

    /** Why it was refused. */
    public static String code(Answer refused) {
        return refused.json().get("code").asString();
    }

    /** A step that somebody takes who has seen the file as it is now. */
    public Answer end(Api who, IncidentRef incident, String step) {
        return who.post(path(incident, step), Map.of(), "If-Match", etag(incident));
    }
}
