package org.huiying.monitoring.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;

/** Opinions to try things on. */
public record Matters(Api door, Scenario scenario) {

    static final String PATH = "/api/v1/opinions";

    static final String CLAIM = "低保将全部取消";
    static final Map<String, Object> DAILY =
            Map.of("name", "云溪日报", "url", "https://www.yunxidaily.example/a/1", "says", "低保政策没有变化");
    static final Map<String, Object> CITY =
            Map.of("name", "市民政局公告", "url", "https://mzj.city.example/2026/7", "says", "没有取消低保的文件");

    public IncidentRef registered(String title, String summary, String area, boolean exercise) {
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

    public static String path(IncidentRef matter, String below) {
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

    Answer mark(Api who, IncidentRef matter, Map<String, ?> body) {
        return who.post(path(matter, "/suspected-false"), body, "If-Match", etag(matter));
    }

    @SafeVarargs
    static Map<String, Object> sources(Map<String, Object>... sources) {
        return Map.of("claim", CLAIM, "sources", List.of(sources));
    }
}
