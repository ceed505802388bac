package org.huiying.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.assessment.GradeEvent.GradeAssigned;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.monitoring.source.feed.FeedServer;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class IntensityApiTest {

    private static final String PATH = "/api/v1/sources";

    private final FeedServer website = new FeedServer();

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private Api api;

    @BeforeEach
    void asDutyOfficer() {
        api = door.as("duty", "DUTY_OFFICER");
        website.serve("/feed", 200, Map.of(), """
                <rss version="2.0"><channel><title>t</title><link>http://x</link><description>d</description></channel></rss>""".getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        website.close();
    }

    @Test
    void anIncidentRaisesTheSourcesOfItsAreaUntilItIsClosed() {
        var concerned = create("PLACE_NAMES", Map.of());
        var other = create("FUNERAL", Map.of("intensifiedSeconds", 400));
        var incident = incident(Area.PLACE_NAMES, false);
        scenario.publish(graded(incident, PlanGrade.I));
        awaitIntensity(concerned, "ALL_DAY", 60);
        assertThat(view(other)).isEqualTo("DAILY 3600");
        assertThat(api.get(PATH + "/intensities").text()).contains(incident.id().toString(), incident.number());
        scenario.publish(graded(incident, PlanGrade.III));
        awaitIntensity(concerned, "INTENSIFIED", 300);
        scenario.publish(new IncidentClosed(incident, PlanGrade.III, Post.OFFICE_HEAD, Instant.now()));
        awaitIntensity(concerned, "DAILY", 3600);
        scenario.publish(new IncidentReopened(incident, "第二波", Instant.now()));
        awaitIntensity(concerned, "INTENSIFIED", 300);
        scenario.publish(new IncidentClosed(incident, PlanGrade.III, Post.OFFICE_HEAD, Instant.now()));
        awaitIntensity(concerned, "DAILY", 3600);
    }

    @Test
    void neitherADrillNorALateGradeRaisesAnything() {
        var source = create("PLACE_NAMES", Map.of());
        var drill = incident(Area.PLACE_NAMES, true);
        scenario.publish(graded(drill, PlanGrade.I));
        var ended = incident(Area.PLACE_NAMES, false);
        scenario.publish(new IncidentClosed(ended, PlanGrade.I, Post.BUREAU_HEAD, Instant.now()));
        await().untilAsserted(() -> assertThat(gradeOf("ended", ended.id())).isEqualTo("true"));
        scenario.publish(graded(ended, PlanGrade.I));
        await().untilAsserted(() -> assertThat(gradeOf("grade", ended.id())).isEqualTo("I"));
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM opinion_grade WHERE incident_id = :id")
                        .param("id", drill.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1)); // the drill was heard
        assertThat(view(source)).isEqualTo("DAILY 3600");
    }

    @Test
    void aPersonRaisesOneSourceOrAnAreaWithAReasonAndTakesItBack() {
        var source = create("CHARITY_LOTTERY", Map.of("allDaySeconds", 20));
        var path = PATH + "/" + source + "/intensity";
        assertThat(api.post(path, Map.of("intensity", "ALL_DAY")).status()).isEqualTo(400);
        assertThat(door.as("s", "SECTION")
                        .post(path, Map.of("intensity", "ALL_DAY", "reason", "试试"))
                        .status())
                .isEqualTo(403);
        assertThat(api.post(
                                PATH + "/" + UUID.randomUUID() + "/intensity",
                                Map.of("intensity", "ALL_DAY", "reason", "没有"))
                        .status())
                .isEqualTo(404);
        var raised = api.post(path, Map.of("intensity", "ALL_DAY", "reason", "群体性事件苗头"));
        assertThat(raised.status()).as(raised.text()).isEqualTo(200);
        assertThat(view(source)).isEqualTo("ALL_DAY 20");
        assertThat(jdbc.sql("SELECT detail::text FROM audit_entry WHERE action = 'source.intensity' AND subject = :id")
                        .param("id", source.toString())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("群体性事件苗头");
        api.post(path, Map.of("intensity", "DAILY", "reason", "平息"));
        assertThat(view(source)).isEqualTo("DAILY 3600");

        var area = Map.of("area", "CHARITY_LOTTERY", "intensity", "INTENSIFIED", "reason", "开奖争议");
        var overview = api.post(PATH + "/intensities", area).json();
        assertThat(overview.toString()).contains("开奖争议", "DUTY_OFFICER");
        assertThat(view(source)).isEqualTo("INTENSIFIED 300");
        assertThat(api.post(
                                PATH + "/intensities",
                                Map.of("area", "CHARITY_LOTTERY", "intensity", "DAILY", "reason", "平息"))
                        .json()
                        .toString())
                .doesNotContain("开奖争议");
        assertThat(view(source)).isEqualTo("DAILY 3600");
    }

    @Test
    void nobodyGoesBelowWhatAnIncidentAsksFor() {
        var source = create("VAGRANCY_RELIEF", Map.of());
        var incident = incident(Area.VAGRANCY_RELIEF, false);
        scenario.publish(graded(incident, PlanGrade.II));
        awaitIntensity(source, "ALL_DAY", 60);
        api.post(PATH + "/" + source + "/intensity", Map.of("intensity", "INTENSIFIED", "reason", "人手不够"));
        assertThat(view(source)).isEqualTo("ALL_DAY 60");
        scenario.publish(new IncidentClosed(incident, PlanGrade.II, Post.BUREAU_HEAD, Instant.now()));
        awaitIntensity(source, "INTENSIFIED", 300);
    }

    @Test
    void whatIsRaisedIsReadAtOnce() {
        var source = create("MARRIAGE", Map.of("enabled", true, "intervalSeconds", 604_800));
        await().until(() -> website.asked().size() == 1);
        await().until(() -> api.get(PATH + "/" + source)
                .json()
                .at("/health/state")
                .asString()
                .equals("EMPTY"));
        api.post(PATH + "/" + source + "/intensity", Map.of("intensity", "INTENSIFIED", "reason", "节前"));
        await().until(() -> website.asked().size() == 2);
    }

    private void awaitIntensity(UUID source, String intensity, long seconds) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(view(source)).isEqualTo(intensity + " " + seconds));
    }

    private String view(UUID source) {
        var view = api.get(PATH + "/" + source).json();
        return view.get("intensity").asString() + " "
                + view.get("currentIntervalSeconds").asLong();
    }

    private String gradeOf(String column, UUID incident) {
        return jdbc.sql("SELECT " + column + "::text FROM source_incident WHERE incident_id = :id")
                .param("id", incident)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private UUID create(String area, Map<String, Object> fields) {
        var form = new HashMap<String, Object>();
        form.put("name", "信源" + UUID.randomUUID());
        form.put("kind", "RSS");
        form.put("url", website.url("/feed"));
        form.put("mediaLevel", "CITY");
        form.put("sourceType", "NEWS");
        form.put("area", area);
        form.put("section", "办公室");
        form.put("intervalSeconds", 3600);
        form.put("enabled", false);
        form.putAll(fields);
        var answer = door.as("monitor", "MONITOR").post(PATH, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("section").asString()).isEqualTo("办公室");
        return UUID.fromString(answer.json().get("id").asString());
    }

    private static IncidentRef incident(Area area, boolean exercise) {
        var id = UUID.randomUUID();
        return new IncidentRef(id, "MZ-" + id.toString().substring(0, 8), "测试", area, Instant.now(), exercise);
    }

    private static GradeAssigned graded(IncidentRef incident, PlanGrade grade) {
        var calm = new Plan.CalmRule(0.3, Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), 0.2);
        var procedure = new Plan.Procedure(
                grade,
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
                grade,
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
