package org.huiying.monitoring.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.PATH;
import static org.huiying.monitoring.Matters.path;
import static org.huiying.monitoring.Matters.refused;

import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDismissed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionVerified;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.Matters;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people say of an opinion. */
@ServiceTest
class VerdictServiceTest {

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    private Api monitor;

    @BeforeEach
    void people() {
        monitor = door.as("monitor", "MONITOR");
    }

    @Test
    void aPersonVerifiesOnceAndWithTheVersionThatTheySaw() {
        var matter = matters.registeredBy("SECTION", "云山街道低保评审有疑问", "origin", "SECTION");
        var id = matter.id();
        var path = path(matter, "/verification");
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
        scenario.await(ClusterControl.class, c -> c.clusterKey().equals(matters.cluster(matter)) && c.muted());
        assertThat(monitor.get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}
