package org.huiying.monitoring.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;

/** Opinions to try things on. */
record Matters(Api door, Scenario scenario) {

    static final String PATH = "/api/v1/opinions";

    IncidentRef registered(String title, String summary, String area, boolean exercise) {
        var form = Map.of(
                "title",
                title,
                "summary",
                summary,
                "area",
                area,
                "origin",
                "PHONE",
                "foundAt",
                Instant.now().minusSeconds(60).toString(),
                "exercise",
                exercise);
        var answer = door.as("duty", "DUTY_OFFICER").post(PATH, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = UUID.fromString(answer.json().path("incidentId").asString());
        return scenario.await(OpinionDetected.class, e -> e.incident().id().equals(id))
                .incident();
    }

    static String path(IncidentRef matter, String below) {
        return PATH + "/" + matter.id() + below;
    }

    String etag(IncidentRef matter) {
        return door.as("m", "MONITOR").get(path(matter, "")).header("ETag");
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }
}
