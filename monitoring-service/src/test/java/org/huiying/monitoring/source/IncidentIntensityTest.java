package org.huiying.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.monitoring.Grades.graded;
import static org.huiying.monitoring.source.Sources.PATH;
import static org.huiying.monitoring.source.Sources.items;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.assessment.Plan.CalmRule;
import org.huiying.contracts.response.IncidentFileEvent.IncidentClosed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentReopened;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.source.feed.FeedServer;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often sources are read while there is an incident in their area. */
@ServiceTest
class IncidentIntensityTest {

    private static final CalmRule CALM =
            new CalmRule(0.3, Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), 0.2);

    private final FeedServer website = new FeedServer();

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private Api api;
    private Sources sources;

    @BeforeEach
    void asDutyOfficer() {
        api = door.as("duty", "DUTY_OFFICER");
        sources = new Sources(door.as("monitor", "MONITOR"), website);
        sources.serve("/feed", Map.of(), items(0).getBytes(StandardCharsets.UTF_8));
    }

    @AfterEach
    void stop() {
        website.close();
    }

    @Test
    void anIncidentRaisesTheSourcesOfItsAreaUntilItIsClosed() {
        var concerned = sources.createOf("PLACE_NAMES", Map.of());
        var other = sources.createOf("FUNERAL", Map.of("intensifiedSeconds", 400));
        var incident = incident(Area.PLACE_NAMES, false);
        scenario.publish(graded(incident, PlanGrade.I, CALM));
        sources.awaitIntensity(concerned, "ALL_DAY", 60);
        assertThat(sources.intensity(other)).isEqualTo("DAILY 3600");
        assertThat(api.get(PATH + "/intensities").text()).contains(incident.id().toString(), incident.number());
        scenario.publish(graded(incident, PlanGrade.III, CALM));
        sources.awaitIntensity(concerned, "INTENSIFIED", 300);
        scenario.publish(new IncidentClosed(incident, PlanGrade.III, Post.OFFICE_HEAD, Instant.now()));
        sources.awaitIntensity(concerned, "DAILY", 3600);
        scenario.publish(new IncidentReopened(incident, "第二波", Instant.now()));
        sources.awaitIntensity(concerned, "INTENSIFIED", 300);
        scenario.publish(new IncidentClosed(incident, PlanGrade.III, Post.OFFICE_HEAD, Instant.now()));
        sources.awaitIntensity(concerned, "DAILY", 3600);
    }

    @Test
    void neitherADrillNorALateGradeRaisesAnything() {
        var source = sources.createOf("PLACE_NAMES", Map.of());
        var drill = incident(Area.PLACE_NAMES, true);
        scenario.publish(graded(drill, PlanGrade.I, CALM));
        var ended = incident(Area.PLACE_NAMES, false);
        scenario.publish(new IncidentClosed(ended, PlanGrade.I, Post.BUREAU_HEAD, Instant.now()));
        await().untilAsserted(() -> assertThat(gradeOf("ended", ended.id())).isEqualTo("true"));
        scenario.publish(graded(ended, PlanGrade.I, CALM));
        await().untilAsserted(() -> assertThat(gradeOf("grade", ended.id())).isEqualTo("I"));
        await().untilAsserted(() -> assertThat(jdbc.sql("SELECT count(*) FROM opinion_grade WHERE incident_id = :id")
                        .param("id", drill.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1)); // the drill was heard
        assertThat(sources.intensity(source)).isEqualTo("DAILY 3600");
    }

    @Test
    void nobodyGoesBelowWhatAnIncidentAsksFor() {
        var source = sources.createOf("VAGRANCY_RELIEF", Map.of());
        var incident = incident(Area.VAGRANCY_RELIEF, false);
        scenario.publish(graded(incident, PlanGrade.II, CALM));
        sources.awaitIntensity(source, "ALL_DAY", 60);
        api.post(PATH + "/" + source + "/intensity", Map.of("intensity", "INTENSIFIED", "reason", "人手不够"));
        assertThat(sources.intensity(source)).isEqualTo("ALL_DAY 60");
        scenario.publish(new IncidentClosed(incident, PlanGrade.II, Post.BUREAU_HEAD, Instant.now()));
        sources.awaitIntensity(source, "INTENSIFIED", 300);
    }

    private String gradeOf(String column, UUID incident) {
        return jdbc.sql("SELECT " + column + "::text FROM source_incident WHERE incident_id = :id")
                .param("id", incident)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static IncidentRef incident(Area area, boolean exercise) {
        var id = UUID.randomUUID();
        return new IncidentRef(id, "MZ-" + id.toString().substring(0, 8), "测试", area, Instant.now(), exercise);
    }
}
