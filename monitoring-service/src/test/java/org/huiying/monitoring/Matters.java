package org.huiying.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;
import org.huiying.testing.TestIssuer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Opinions to try things on. All tests share one database: each takes a township and area, or words, of its own. */
@Component
public record Matters(Api door, Scenario scenario, JdbcClient jdbc) {

    public static final String PATH = "/api/v1/opinions";

    /** A post in a forum, written just now by somebody new; fields given as name and value in turn come on top. */
    public static Map<String, Object> mention(String text, Object... fields) {
        var mention = new HashMap<String, Object>();
        mention.put("source", "云溪论坛");
        mention.put("sourceType", "FORUM");
        mention.put("mediaLevel", "SOCIAL");
        mention.put("externalId", UUID.randomUUID().toString());
        mention.put("text", text);
        mention.put("publishedAt", Instant.now().toString());
        mention.put("authorKey", UUID.randomUUID().toString());
        return with(mention, fields);
    }

    /** Posts one mention of real life, which must be new. */
    public void post(String title, String text) {
        var answer = post(List.of(mention(text, "title", title)), false);
        assertThat(answer.json().path("accepted").asInt()).as(answer.text()).isOne();
    }

    public Answer post(List<Map<String, Object>> mentions, boolean exercise) {
        var feeder = door.as(TestIssuer.machine("feeder", "mentions:write"));
        var answer = feeder.post("/api/v1/mentions", Map.of("mentions", mentions, "exercise", exercise));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return answer;
    }

    /** Posts what raises an opinion of this area and place at once, and waits for it. */
    public OpinionDetected detect(Area area, String township, String title, String text) {
        post(township + title, text);
        try {
            return detected(e -> e.incident().area() == area && township.equals(e.township()));
        } catch (AssertionError e) {
            throw new AssertionError("the post stands with " + standsWith(text), e);
        }
    }

    /** Titles of the opinions that a post with this text came to. */
    private List<String> standsWith(String text) {
        return jdbc.sql("""
                        SELECT o.title FROM mention m JOIN opinion_mention e USING (mention_id)
                        JOIN opinion o USING (cluster_key) WHERE m.body = :text""").param("text", text).query(String.class).list();
    }

    /** Waits for an opinion that detection found. */
    public OpinionDetected detected(Predicate<OpinionDetected> fits) {
        return scenario.await(
                OpinionDetected.class, e -> e.origin() == Origin.DETECTION && !isSplitOff(e) && fits.test(e));
    }

    /** Whether people took it out of another opinion. */
    public static boolean isSplitOff(OpinionDetected opinion) {
        return opinion.reasons().stream().anyMatch(reason -> reason.contains("拆分"));
    }

    /** What a caller told a minute ago about a home for the aged; fields come on top as for a mention. */
    public static Map<String, Object> form(String title, Object... fields) {
        var form = new HashMap<String, Object>();
        form.put("title", title);
        form.put("summary", title + "，值班电话接报，正在核实");
        form.put("area", "ELDERLY_CARE");
        form.put("origin", "PHONE");
        form.put("foundAt", Instant.now().minusSeconds(60).toString());
        form.put("exercise", false);
        return with(form, fields);
    }

    /** An opinion that a duty officer has registered, which makes it verified. */
    public IncidentRef registered(String title, Object... fields) {
        return registeredBy("DUTY_OFFICER", title, fields);
    }

    /** An opinion that somebody of this post has registered. */
    public IncidentRef registeredBy(String post, String title, Object... fields) {
        var answer = door.as("somebody", post).post(PATH, form(title, fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = UUID.fromString(answer.json().path("incidentId").asString());
        assertThat(answer.json().path("state").asString()).isEqualTo(post.equals("DUTY_OFFICER") ? "VERIFIED" : "NEW");
        return scenario.await(OpinionDetected.class, e -> e.incident().id().equals(id))
                .incident();
    }

    public static String path(IncidentRef matter, String below) {
        return PATH + "/" + matter.id() + below;
    }

    /** The opinion as a monitor sees it. */
    public JsonNode view(IncidentRef matter) {
        return monitor().get(path(matter, "")).json();
    }

    public String etag(IncidentRef matter) {
        return monitor().get(path(matter, "")).header("ETag");
    }

    /** The cluster whose mentions it gathers. */
    public UUID cluster(IncidentRef matter) {
        return jdbc.sql("SELECT cluster_key FROM opinion WHERE incident_id = :id")
                .param("id", matter.id())
                .query(UUID.class)
                .single();
    }

    /** Waits until it has gathered so many mentions. */
    public void awaitMentions(IncidentRef matter, int count) {
        Awaitility.await().untilAsserted(() -> {
            var mentions = monitor().get(path(matter, "/mentions"));
            assertThat(mentions.json().path("items").size()).as(mentions.text()).isEqualTo(count);
        });
    }

    public static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    public static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer;
    }

    private Api monitor() {
        return door.as("monitor", "MONITOR");
    }

    private static Map<String, Object> with(Map<String, Object> all, Object... fields) {
        for (var i = 0; i < fields.length; i += 2) {
            all.put((String) fields[i], fields[i + 1]);
        }
        return all;
    }
}
