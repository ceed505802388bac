package org.huiying.monitoring.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.PATH;
import static org.huiying.monitoring.Matters.form;
import static org.huiying.monitoring.Matters.refused;

import java.time.Instant;
import java.util.Map;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionVerified;
import org.huiying.contracts.monitoring.OpinionEvent.SignalsUpdated;
import org.huiying.monitoring.Matters;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Opinions that people register. */
@ServiceTest
class RegistrationServiceTest {

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Test
    void whatADutyOfficerRegistersIsVerifiedAndLaterMentionsJoinIt() {
        var registered = matters.registered("枫林乡敬老院老人走失");
        scenario.await(OpinionVerified.class, e -> e.incident().id().equals(registered.id()));
        scenario.await(
                ClusterControl.class, c -> c.openedByHand() && c.clusterKey().equals(matters.cluster(registered)));

        matters.post("枫林乡敬老院老人走失", "枫林乡敬老院一位老人昨晚走失，至今没有找到，家属质问看护责任");
        var updated = scenario.await(
                SignalsUpdated.class,
                s -> s.incident().id().equals(registered.id()) && s.signals().mentions() == 1);
        assertThat(updated.incident()).isEqualTo(registered);
    }

    @Test
    void refusesRegistrationsThatCannotBe() {
        var duty = door.as("duty", "DUTY_OFFICER");
        var future = form("明天的事", "foundAt", Instant.now().plusSeconds(3600).toString());
        refused(duty.post(PATH, future), 422, "found-in-the-future");
        refused(duty.post(PATH, form("自称检测", "origin", "DETECTION")), 422, "origin-not-by-hand");
        assertThat(duty.post(PATH, Map.of("title", "x")).status()).isEqualTo(400);
        assertThat(door.as("monitor", "MONITOR").post(PATH, form("无权登记")).status())
                .isEqualTo(403);
    }
}
