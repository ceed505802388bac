package org.huiying.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionRevived;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSuspectedFalse;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionBasis;
import org.huiying.contracts.notification.DeliveryEvent.AlertAcknowledged;
import org.huiying.contracts.notification.DeliveryEvent.AlertUnanswered;
import org.huiying.contracts.notification.DeliveryEvent.NotificationDelivered;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.notification.OutsideWorld;
import org.junit.jupiter.api.Test;

/** Events come in, posts are told until one takes note. */
class AlertServiceTest extends OutsideWorld {

    @Test
    void anOpinionAlertsWhoIsOnDutyInTheAppAndByMailUntilOneTakesNote() throws Exception {
        contact(Post.DUTY_OFFICER, "duty@county.example");
        scenario.publish(detected());
        var delivered = scenario.await(
                NotificationDelivered.class,
                e -> e.incidentId().equals(incident.id()) && e.channel().name().equals("EMAIL"));
        assertThat(delivered.post()).isEqualTo(Post.DUTY_OFFICER);
        var mail = mailTo("duty@county.example");
        assertThat(mail.getSubject()).contains(incident.number());
        assertThat(mail.getMessageID()).isEqualTo("<" + delivered.deliveryId() + "@huiying>");

        var id = api.as("duty", "DUTY_OFFICER")
                .get("/api/v1/alerts?state=WAITING")
                .json()
                .get("items")
                .valueStream()
                .filter(alert ->
                        alert.get("incidentId").asString().equals(incident.id().toString()))
                .findFirst()
                .orElseThrow()
                .get("alertId")
                .asString();
        assertThat(api.as("head", "BUREAU_HEAD")
                        .post("/api/v1/alerts/" + id + "/acknowledgement", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(api.as("duty", "DUTY_OFFICER")
                        .post("/api/v1/alerts/" + id + "/acknowledgement", Map.of())
                        .status())
                .isEqualTo(200);
        scenario.await(AlertAcknowledged.class, e -> e.incidentId().equals(incident.id()));
        assertThat(jdbc.sql("SELECT count(*) FROM timer WHERE kind = 'alert-step' AND key = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameEventTwiceAlertsOnce() {
        var numbered = scenario.publish(detected());
        scenario.send(numbered);
        scenario.publish(dismissed());
        await().untilAsserted(() -> assertThat(states()).containsExactly("CANCELLED"));
    }

    @Test
    void aSuspicionIsToldToTheDutyOfficerTheOfficeAndItsHeadAtOnce() {
        scenario.publish(
                new OpinionSuspectedFalse(incident, Post.MONITOR, Instant.now(), SuspicionBasis.TWO_SOURCES, "高龄津贴停发"));
        await().untilAsserted(() -> assertThat(jdbc.sql("""
            SELECT unnest(s.posts) FROM alert_step s JOIN alert a USING (alert_id)
            WHERE a.incident_id = :id AND s.step = 1\
            """)
                        .param("id", incident.id())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("DUTY_OFFICER", "OFFICE", "OFFICE_HEAD"));
    }

    @Test
    void silenceTellsTheNextStepWithExactlyOneRowPerStep() {
        rule("org.huiying.monitoring.OpinionRevived.v1", "PT0.3S"); // which no other test is told of
        scenario.publish(new OpinionRevived(incident, signals(), Instant.now(), List.of("热度回升")));
        scenario.await(AlertUnanswered.class, e -> e.incidentId().equals(incident.id()) && e.step() == 2);
        await().untilAsserted(() -> assertThat(states()).containsExactly("EXHAUSTED"));
        assertThat(jdbc.sql("SELECT alert_step.step FROM alert_step JOIN alert USING (alert_id) WHERE incident_id"
                                + " = :id ORDER BY 1")
                        .param("id", incident.id())
                        .query((row, n) -> row.getInt(1))
                        .list())
                .containsExactly(1, 2);
    }

    private List<String> states() {
        return jdbc.sql("SELECT state FROM alert WHERE incident_id = :id")
                .param("id", incident.id())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private void contact(Post post, String address) {
        var answer = api.as("office", "OFFICE")
                .post("/api/v1/contacts", Map.of("post", post, "channel", "EMAIL", "address", address));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void rule(String type, String waitFor) {
        var step = Map.of("channels", List.of("IN_APP"), "waitFor", waitFor);
        var first = new HashMap<String, Object>(step);
        first.put("posts", List.of("DUTY_OFFICER"));
        var second = new HashMap<String, Object>(step);
        second.put("posts", List.of("OFFICE"));
        var answer = api.as("office", "OFFICE")
                .post(
                        "/api/v1/notification-rules",
                        Map.of("eventType", type, "text", "{number}", "steps", List.of(first, second)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private static MimeMessage mailTo(String address) {
        await().until(() -> MAIL.getReceivedMessagesForDomain(address).length > 0);
        return MAIL.getReceivedMessagesForDomain(address)[0];
    }
}
