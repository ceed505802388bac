package org.huiying.notification.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Set;
import org.huiying.notification.OutsideWorld;
import org.huiying.testing.Api;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** Events come in, other systems ask for them. */
class EventFeedServiceTest extends OutsideWorld {

    @Test
    void theFeedGivesEverythingAfterACursorInOrder() {
        var reader = api.as(TestIssuer.token("county-system", Set.of(), "events:read"));
        scenario.publish(detected());
        scenario.publish(dismissed());
        await().untilAsserted(() -> assertThat(typesOfMine(reader, "/api/v1/events?limit=200"))
                .contains("org.huiying.monitoring.OpinionDetected.v1", "org.huiying.monitoring.OpinionDismissed.v1"));
        var cursor =
                reader.get("/api/v1/events?limit=200").json().get("nextCursor").asString();
        assertThat(typesOfMine(reader, "/api/v1/events?after=" + cursor))
                .doesNotContain("org.huiying.monitoring.OpinionDetected.v1");
        assertThat(reader.get("/api/v1/events?after=nonsense").status()).isEqualTo(400);
        assertThat(api.as("duty", "DUTY_OFFICER").get("/api/v1/events").status())
                .isEqualTo(403);
    }

    private List<String> typesOfMine(Api reader, String path) {
        return reader.get(path)
                .json()
                .get("items")
                .valueStream()
                .filter(e -> e.get("subject").asString().equals(incident.id().toString()))
                .map(e -> e.get("type").asString())
                .toList();
    }
}
