package org.huiying.response.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.response.incident.IncidentDesk;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the bureau's work looks like to those who watch the system. */
@ServiceTest
class WorkMetersTest {

    @Autowired
    Api api;

    @Autowired
    Scenario scenario;

    @Autowired
    MeterRegistry meters;

    @Autowired
    Supplier<UUID> ids;

    @Test
    void countsItsWorkWithoutDrills() {
        var desk = new IncidentDesk(api, scenario);
        desk.publishThePlan();
        var ref = Incidents.anIncident(ids.get(), Instant.now().minus(Duration.ofMinutes(5)));
        desk.grade(ref, PlanGrade.III, StatutoryClass.GENERAL);
        await().untilAsserted(() -> {
            assertThat(meters.find("huiying.incidents.open")
                            .tags("grade", "III", "state", "GRADED")
                            .gauge())
                    .isNotNull();
            assertThat(meters.find("huiying.clocks.open")
                            .tag("clock", "RESPONSE")
                            .gauge())
                    .isNotNull();
            assertThat(meters.find("huiying.next.deadline.timestamp.seconds").gauges())
                    .isNotEmpty();
        });
        assertThat(meters.find("huiying.incidents.opened").counters()).isNotEmpty();
        assertThat(meters.find("huiying.clocks.met")
                        .tag("clock", "GRADE_DECISION")
                        .counters())
                .isNotEmpty();
        assertThat(meters.find("huiying.stage.duration")
                        .tag("stage", "REGISTERED")
                        .timers())
                .isNotEmpty();
    }
}
