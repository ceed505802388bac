package org.huiying.monitoring.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.FindingEvent.ClusterFound;
import org.huiying.contracts.monitoring.FindingEvent.ClusterMeasured;
import org.huiying.contracts.monitoring.OpinionEvent.MergeUndone;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionAbsorbed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionCalm;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDismissed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionMergedInto;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionRevived;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSplit;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSubsiding;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionVerified;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServiceTest
class OpinionServiceTest {

    private static final String PATH = "/api/v1/opinions";

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private Api feeder;
    private Api monitor;
    private Api duty;

    @BeforeEach
    void people() {
        feeder = door.as(TestIssuer.machine("feeder", "mentions:write"));
        monitor = door.as("monitor", "MONITOR");
        duty = door.as("duty", "DUTY_OFFICER");
    }

    @Test
    void aPublicPostBecomesAnOpinionThatExplainsItself() {
        var found = detect("石塘镇", "护工打老人", "石塘镇敬老院护工殴打失能老人的视频流出，家属非常愤怒要求严查");
        assertThat(found.incident().number()).matches("MZ-330212-\\d{4}-\\d{6}");
        assertThat(found.incident().title()).contains("石塘镇敬老院").doesNotContain("护工打老人");
        assertThat(found.incident().area()).isEqualTo(Area.ELDERLY_CARE);
        assertThat(found.reasons()).isNotEmpty();

        post("石塘敬老院打人后续", "石塘镇敬老院护工殴打老人一事家属已报警，要求公开监控视频", false);
        Awaitility.await().untilAsserted(() -> {
            var mentions = monitor.get(PATH + "/" + found.incident().id() + "/mentions");
            assertThat(mentions.json().path("items").size()).as(mentions.text()).isEqualTo(2);
        });
        var explanation =
                monitor.get(PATH + "/" + found.incident().id() + "/explanation").json();
        assertThat(explanation.path("raised").path("topic").asString()).isNotEmpty();
        assertThat(explanation
                        .path("rules")
                        .get(0)
                        .path("matches")
                        .get(0)
                        .path("hits")
                        .size())
                .isPositive();
        assertThat(explanation.path("joins").get(0).path("terms").size()).isPositive();
        assertThat(explanation.path("windows").size()).isEqualTo(5);
        assertThat(explanation.path("heatParts").path("mentions").asDouble()).isPositive();
        var trend = monitor.get(PATH + "/" + found.incident().id() + "/trend").json();
        assertThat(trend.path("buckets").get(0).path("heat").asDouble()).isPositive();
        assertThat(monitor.get(PATH + "?state=NEW&area=ELDERLY_CARE").text())
                .contains(found.incident().number());
    }

    @Test
    void aPersonVerifiesOnceAndWithTheVersionThatTheySaw() {
        var id = register(duty, "SECTION", "双泉乡低保评审有疑问", false, "SECTION").id();
        var path = PATH + "/" + id + "/verification";
        assertThat(monitor.post(path, Map.of("verdict", "VERIFIED")).status()).isEqualTo(428);
        assertThat(monitor.post(path, Map.of("verdict", "VERIFIED"), "If-Match", "\"9\"")
                        .status())
                .isEqualTo(412);
        assertThat(door.as("head", "BUREAU_HEAD")
                        .post(path, Map.of("verdict", "VERIFIED"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(403);
        assertThat(monitor.post(path, Map.of("verdict", "PERHAPS"), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(400);
        refused(monitor.post(path, Map.of("verdict", "DISMISSED"), "If-Match", "\"1\""), 422, "reason-required");

        var verified = monitor.post(path, Map.of("verdict", "VERIFIED"), "If-Match", "\"1\"");
        assertThat(verified.status()).as(verified.text()).isEqualTo(200);
        assertThat(verified.header("ETag")).isEqualTo("\"2\"");
        scenario.await(OpinionVerified.class, e -> e.incident().id().equals(id) && e.by() == Post.MONITOR);
        refused(monitor.post(path, Map.of("verdict", "VERIFIED"), "If-Match", "\"2\""), 409, "illegal-transition");

        var dismissed = monitor.post(path, Map.of("verdict", "DISMISSED", "reason", "核实不属实"), "If-Match", "\"2\"");
        assertThat(dismissed.status()).as(dismissed.text()).isEqualTo(200);
        scenario.await(OpinionDismissed.class, e -> e.incident().id().equals(id));
        scenario.await(ClusterControl.class, c -> c.clusterKey().equals(cluster(id)) && c.muted());
        assertThat(monitor.get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void whatADutyOfficerRegistersIsVerifiedAndLaterMentionsJoinIt() {
        var registered = register(duty, "DUTY_OFFICER", "枫林乡敬老院老人走失", false, "PHONE");
        scenario.await(OpinionVerified.class, e -> e.incident().id().equals(registered.id()));
        scenario.await(
                ClusterControl.class, c -> c.openedByHand() && c.clusterKey().equals(cluster(registered.id())));

        post("枫林乡敬老院老人走失", "枫林乡敬老院一位老人昨晚走失，至今没有找到，家属质问看护责任", false);
        var updated = scenario.await(
                SignalsUpdated.class,
                s -> s.incident().id().equals(registered.id()) && s.signals().mentions() == 1);
        assertThat(updated.incident()).isEqualTo(registered);
    }

    @Test
    void refusesRegistrationsThatCannotBe() {
        var future = new HashMap<>(form("明天的事", false, "PHONE"));
        future.put("foundAt", Instant.now().plusSeconds(3600).toString());
        refused(duty.post(PATH, future), 422, "found-in-the-future");
        refused(duty.post(PATH, form("自称检测", false, "DETECTION")), 422, "origin-not-by-hand");
        assertThat(duty.post(PATH, Map.of("title", "x")).status()).isEqualTo(400);
        assertThat(monitor.post(PATH, form("无权登记", false, "PHONE")).status()).isEqualTo(403);
    }

    @Test
    void mergesAndTakesThemBack() {
        var older = register(duty, "DUTY_OFFICER", "沙湾镇骨灰堂收费争议", false, "PATROL");
        var newer = register(duty, "DUTY_OFFICER", "沙湾骨灰堂乱收费", false, "TOWNSHIP");
        var drill = register(duty, "DUTY_OFFICER", "沙湾骨灰堂演练", true, "TOWNSHIP");
        assertThat(drill.number()).startsWith("YL-330212-");
        refused(
                monitor.post(PATH + "/" + newer.id() + "/merges", Map.of("into", drill.id()), "If-Match", "\"1\""),
                422,
                "merge-across-exercise");
        refused(
                monitor.post(PATH + "/" + newer.id() + "/merges", Map.of("into", newer.id()), "If-Match", "\"1\""),
                422,
                "merge-with-itself");
        refused(monitor.post(PATH + "/" + newer.id() + "/merges", Map.of(), "If-Match", "\"1\""), 400, "merge-one-way");

        var merged = monitor.post(
                PATH + "/" + newer.id() + "/merges", Map.of("incidentIds", List.of(older.id())), "If-Match", "\"1\"");
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);
        var mergeId = UUID.fromString(
                merged.json().path("merges").get(0).path("mergeId").asString());
        scenario.await(
                OpinionMergedInto.class,
                e -> e.mergeId().equals(mergeId) && e.key().equals(older.id().toString()));
        var absorbed = scenario.await(OpinionAbsorbed.class, e -> e.mergeId().equals(mergeId));
        assertThat(absorbed.incident().id()).isEqualTo(newer.id());
        assertThat(absorbed.incident().foundAt()).as("the earliest").isEqualTo(older.foundAt());
        scenario.await(ClusterControl.class, c -> cluster(newer.id()).equals(c.mergedInto()));
        assertThat(state(older.id())).isEqualTo("MERGED");

        var undone = monitor.delete(PATH + "/" + older.id() + "/merges/" + mergeId, "If-Match", "\"2\"");
        assertThat(undone.status()).as(undone.text()).isEqualTo(200);
        scenario.await(
                MergeUndone.class,
                e -> e.mergeId().equals(mergeId) && e.incident().id().equals(newer.id()));
        scenario.await(
                MergeUndone.class,
                e -> e.mergeId().equals(mergeId) && e.incident().id().equals(older.id()));
        assertThat(state(older.id())).isEqualTo("VERIFIED");
        assertThat(monitor.get(PATH + "/" + newer.id()).json().path("foundAt").asString())
                .isEqualTo(newer.foundAt().toString());
        assertThat(monitor.delete(PATH + "/" + older.id() + "/merges/" + mergeId, "If-Match", "\"3\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void splitsMentionsOff() {
        var found = detect("柳桥镇", "护工打老人", "柳桥镇敬老院护工殴打老人的视频流出，家属非常愤怒要求严查");
        post("柳桥敬老院打人", "柳桥镇敬老院护工殴打老人一事家属已报警，要求公开监控视频", false);
        var path = PATH + "/" + found.incident().id();
        Awaitility.await()
                .untilAsserted(() -> assertThat(monitor.get(path + "/mentions")
                                .json()
                                .path("items")
                                .size())
                        .isEqualTo(2));
        var newest = monitor.get(path + "/mentions")
                .json()
                .path("items")
                .get(0)
                .path("mentionId")
                .asString();

        refused(
                monitor.post(
                        path + "/splits",
                        Map.of("title", "拆", "mentions", List.of(UUID.randomUUID())),
                        "If-Match",
                        "\"1\""),
                422,
                "mention-not-of-opinion");
        var split = monitor.post(
                path + "/splits", Map.of("title", "柳桥镇敬老院另一事", "mentions", List.of(newest)), "If-Match", "\"1\"");
        assertThat(split.status()).as(split.text()).isEqualTo(201);
        var into = UUID.fromString(split.json().path("incidentId").asString());
        scenario.await(OpinionSplit.class, e -> e.into().id().equals(into));
        assertThat(monitor.get(path + "/mentions").json().path("items").size()).isOne();
        assertThat(monitor.get(PATH + "/" + into + "/mentions")
                        .json()
                        .path("items")
                        .size())
                .isOne();
        assertThat(monitor.get(PATH + "/" + into)
                        .json()
                        .path("signals")
                        .path("mentions")
                        .asInt())
                .isOne();
    }

    @Test
    void afterTheGradeResponseOwnsItAndSilenceMakesItCalmUntilASecondWave() {
        var found = detect("双泉乡", "护工打老人", "双泉乡敬老院护工殴打失能老人的视频流出，家属非常愤怒要求严查");
        var id = found.incident().id();
        scenario.publish(graded(found.incident()));
        Awaitility.await()
                .untilAsserted(() -> assertThat(monitor.get(PATH + "/" + id)
                                .json()
                                .path("owner")
                                .asString())
                        .isEqualTo("RESPONSE"));
        refused(
                monitor.post(PATH + "/" + id + "/verification", Map.of("verdict", "VERIFIED"), "If-Match", "\"2\""),
                409,
                "owned-by-response");
        assertThat(monitor.get(PATH + "?grade=III").text()).contains(id.toString());

        scenario.await(OpinionSubsiding.class, e -> e.incident().id().equals(id));
        scenario.await(OpinionCalm.class, e -> e.incident().id().equals(id));
        // the grade that arrives may restart the watch under its own rule: then it becomes calm a second time
        Awaitility.await()
                .untilAsserted(() -> assertThat(monitor.get(PATH + "/" + id)
                                .json()
                                .path("phase")
                                .asString())
                        .isEqualTo("CALM"));

        post("双泉敬老院后续", "双泉乡敬老院护工殴打老人至今没有说法，家属再次发声要求公开监控视频", false);
        var revived =
                scenario.await(OpinionRevived.class, e -> e.incident().id().equals(id));
        assertThat(revived.reasons()).isNotEmpty();
    }

    @Test
    void theSameFindingTwiceOrAnOlderOneChangesNothing() {
        var found = detect("梅岭镇", "护工打老人", "梅岭镇敬老院护工殴打失能老人的视频流出，家属非常愤怒要求严查");
        var id = found.incident().id();
        post("梅岭敬老院打人", "梅岭镇敬老院护工殴打老人一事家属已报警，要求公开监控视频", false);
        var first =
                scenario.await(ClusterFound.class, f -> f.cluster().clusterKey().equals(found.clusterKey()));
        scenario.await(ClusterMeasured.class, f -> f.cluster().clusterKey().equals(found.clusterKey()));
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(signals(id).path("mentions").asInt()).isEqualTo(2));
        var before = monitor.get(PATH + "/" + id).json().path("signals");

        scenario.send(scenario.number(first));
        var marker = detect("竹溪乡", "留守儿童被虐待", "竹溪乡一名留守儿童被虐待，身上多处伤痕，邻居已经报警");
        assertThat(marker.incident().id()).isNotEqualTo(id);
        Awaitility.await()
                .pollDelay(Duration.ofMillis(300))
                .untilAsserted(() -> assertThat(signals(id)).isEqualTo(before));
        assertThat(jdbc.sql("SELECT count(*) FROM opinion WHERE cluster_key = :key")
                        .param("key", found.clusterKey())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private JsonNode signals(UUID id) {
        return monitor.get(PATH + "/" + id).json().path("signals");
    }

    private String state(UUID id) {
        return monitor.get(PATH + "/" + id).json().path("state").asString();
    }

    private UUID cluster(UUID id) {
        return jdbc.sql("SELECT cluster_key FROM opinion WHERE incident_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
    }

    private OpinionDetected detect(String township, String title, String text) {
        post(township + title, text, false);
        return scenario.await(
                OpinionDetected.class,
                e -> e.origin() == Origin.DETECTION
                        && township.equals(e.township())
                        && e.reasons().stream().noneMatch(r -> r.contains("拆分")));
    }

    private void post(String title, String text, boolean exercise) {
        var item = Map.of(
                "source",
                "云溪论坛",
                "sourceType",
                "FORUM",
                "mediaLevel",
                "SOCIAL",
                "externalId",
                UUID.randomUUID().toString(),
                "title",
                title,
                "text",
                text,
                "publishedAt",
                Instant.now().toString(),
                "authorKey",
                UUID.randomUUID().toString());
        var answer = feeder.post("/api/v1/mentions", Map.of("mentions", List.of(item), "exercise", exercise));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        assertThat(answer.json().path("accepted").asInt()).as(answer.text()).isOne();
    }

    private IncidentRef register(Api who, String post, String title, boolean exercise, String origin) {
        var api = door.as("somebody", post);
        var answer = api.post(PATH, form(title, exercise, origin));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var id = UUID.fromString(answer.json().path("incidentId").asString());
        assertThat(answer.json().path("state").asString()).isEqualTo(post.equals("DUTY_OFFICER") ? "VERIFIED" : "NEW");
        return scenario.await(OpinionDetected.class, e -> e.incident().id().equals(id))
                .incident();
    }

    private static Map<String, Object> form(String title, boolean exercise, String origin) {
        return Map.of(
                "title",
                title,
                "summary",
                title + "，值班电话接报，正在核实",
                "area",
                "ELDERLY_CARE",
                "origin",
                origin,
                "foundAt",
                Instant.now().minusSeconds(60).toString(),
                "exercise",
                exercise);
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    private static GradeAssigned graded(IncidentRef incident) {
        var calm = new Plan.CalmRule(0.3, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(1), 0.2);
        var procedure = new Plan.Procedure(
                PlanGrade.III,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                calm,
                new Plan.Powers(List.of(), List.of(), List.of(), List.of()),
                false,
                false);
        return new GradeAssigned(
                incident,
                UUID.randomUUID(),
                PlanGrade.III,
                StatutoryClass.GENERAL,
                null,
                null,
                "测试",
                List.of(),
                Post.OFFICE_HEAD,
                Instant.now(),
                1,
                procedure);
    }
}
