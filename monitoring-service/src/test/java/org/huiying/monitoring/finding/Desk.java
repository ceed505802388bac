package org.huiying.monitoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** People at their doors: they register, merge and take back. */
final class Desk {

    static final String PATH = "/api/v1/opinions/";

    private final Api door;
    private final Api monitor;
    private final JdbcClient jdbc;

    Desk(Api door, JdbcClient jdbc) {
        this.door = door;
        this.monitor = door.as("monitor", "MONITOR");
        this.jdbc = jdbc;
    }

    UUID register(String title) {
        var form = Map.of(
                "title",
                title,
                "summary",
                title + "，电话接报",
                "area",
                "ELDERLY_CARE",
                "origin",
                "PHONE",
                "foundAt",
                Instant.now().minusSeconds(60).toString());
        var answer = door.as("duty", "DUTY_OFFICER").post("/api/v1/opinions", form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.json().path("incidentId").asString());
    }

    /** Stored, and joined by nothing but the test: it matches no topic. */
    UUID mention(long views) {
        var name = UUID.randomUUID().toString();
        var text = "今天天气不错"
                + name.chars().mapToObj(c -> String.valueOf((char) ('一' + c))).collect(Collectors.joining());
        var item = Map.of(
                "source",
                "云溪论坛",
                "externalId",
                name,
                "text",
                text,
                "publishedAt",
                Instant.now().toString(),
                "authorKey",
                name,
                "views",
                views);
        var answer = door.as(TestIssuer.machine("feeder", "mentions:write"))
                .post("/api/v1/mentions", Map.of("mentions", List.of(item)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return jdbc.sql("SELECT mention_id FROM mention WHERE body = :text")
                .param("text", text)
                .query(UUID.class)
                .single();
    }

    UUID cluster(UUID opinion) {
        return jdbc.sql("SELECT cluster_key FROM opinion WHERE incident_id = :id")
                .param("id", opinion)
                .query(UUID.class)
                .single();
    }

    JsonNode view(UUID opinion) {
        return monitor.get(PATH + opinion).json();
    }

    String merge(UUID loser, UUID into, String... headers) {
        return merged(post(loser, "/merges", Map.of("into", into), headers));
    }

    static String merged(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("merges").get(0).path("mergeId").asString();
    }

    void undo(String merge, UUID loser) {
        var answer = monitor.delete(PATH + loser + "/merges/" + merge, "If-Match", version(loser));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    UUID split(UUID from, UUID mention) {
        var answer = post(from, "/splits", Map.of("title", "另一事", "mentions", List.of(mention)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.json().path("incidentId").asString());
    }

    private Answer post(UUID opinion, String door, Map<String, ?> body, String... headers) {
        var all = new String[headers.length + 2];
        all[0] = "If-Match";
        all[1] = version(opinion);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return monitor.post(PATH + opinion + door, body, all);
    }

    private String version(UUID opinion) {
        return monitor.get(PATH + opinion).header("ETag");
    }
}
