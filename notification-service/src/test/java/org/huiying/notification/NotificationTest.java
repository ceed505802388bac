package org.huiying.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDismissed;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSuspectedFalse;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionBasis;
import org.huiying.contracts.notification.DeliveryEvent.AlertAcknowledged;
import org.huiying.contracts.notification.DeliveryEvent.AlertUnanswered;
import org.huiying.contracts.notification.DeliveryEvent.NotificationDelivered;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.Origin;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service: events come in, people and systems are told. */
@ServiceTest
class NotificationTest {

    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final List<Hook> HOOKS = new CopyOnWriteArrayList<>();
    private static final AtomicInteger REFUSALS = new AtomicInteger();
    private static HttpServer receiver;

    record Hook(String id, String timestamp, String signature, String body) {}

    @BeforeAll
    static void startReceiver() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            HOOKS.add(new Hook(
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(REFUSALS.getAndDecrement() > 0 ? 500 : 204, -1);
            exchange.close();
        });
        receiver.start();
    }

    @AfterAll
    static void stop() {
        receiver.stop(0);
        MAIL.stop();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        MAIL.start();
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("notification.subscription.egress-allow", () -> "127.0.0.0/8");
        registry.add("notification.subscription.schedule", () -> "100ms,100ms,100ms");
    }

    @Autowired
    Api api;

    @Autowired
    Scenario scenario;

    @Autowired
    JdbcClient jdbc;

    private final IncidentRef incident = new IncidentRef(
            UUID.randomUUID(), "MZ-330212-2026-000001", "青禾镇高龄津贴", Area.ELDERLY_CARE, Instant.now(), false);

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

        var alert = api.as("duty", "DUTY_OFFICER")
                .get("/api/v1/alerts?state=WAITING")
                .json()
                .get("items")
                .get(0);
        var id = alert.get("alertId").asString();
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
        rule("org.huiying.monitoring.OpinionDetected.v1", "PT0.3S");
        scenario.publish(detected());
        scenario.await(AlertUnanswered.class, e -> e.incidentId().equals(incident.id()) && e.step() == 2);
        await().untilAsserted(() -> assertThat(states()).containsExactly("EXHAUSTED"));
        assertThat(jdbc.sql("SELECT alert_step.step FROM alert_step JOIN alert USING (alert_id) WHERE incident_id"
                                + " = :id ORDER BY 1")
                        .param("id", incident.id())
                        .query((row, n) -> row.getInt(1))
                        .list())
                .containsExactly(1, 2);
    }

    @Test
    void aSubscriberGetsSignedWebhooksAndFailuresAreTriedAgainUnderTheSameId() throws Exception {
        var client = api.as(TestIssuer.token("county-system", Set.of(), "subscriptions:write", "events:read"));
        var url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook";
        var made = client.post(
                "/api/v1/subscriptions",
                Map.of("url", url, "types", List.of("org.huiying.monitoring.OpinionDismissed.v1")));
        assertThat(made.status()).isEqualTo(201);
        var secret = made.json().get("secret").asString();
        REFUSALS.set(2);
        scenario.publish(dismissed());
        await().untilAsserted(() -> assertThat(mine()).hasSize(3));
        assertThat(mine()).extracting(Hook::id).containsOnly(mine().getFirst().id());
        mine().forEach(h -> assertThat(h.signature()).isEqualTo("v1," + hmac(secret, h)));
        var id = made.json().get("id").asString();
        assertThat(client.get("/api/v1/subscriptions/" + id)
                        .json()
                        .get("secret")
                        .isNull())
                .isTrue();
        await().untilAsserted(() -> assertThat(client.get("/api/v1/subscriptions/" + id + "/deliveries")
                        .json()
                        .get("items")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("DELIVERED"));
        assertThat(api.as(TestIssuer.token("other", Set.of(), "subscriptions:write"))
                        .get("/api/v1/subscriptions/" + id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPrivateAddressIsNoTargetUnlessItWasOpened() {
        var client = api.as(TestIssuer.token("county-system", Set.of(), "subscriptions:write"));
        for (var url :
                List.of("http://169.254.169.254/latest", "http://10.1.2.3/", "ftp://example.org/", "http://[::1]/")) {
            var answer = client.post(
                    "/api/v1/subscriptions",
                    Map.of("url", url, "types", List.of("org.huiying.monitoring.OpinionDismissed.v1")));
            assertThat(answer.status()).as(url).isEqualTo(422);
        }
    }

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

    private List<Hook> mine() {
        return HOOKS.stream()
                .filter(h -> h.body().contains(incident.id().toString()))
                .toList();
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
        var first = new java.util.HashMap<String, Object>(step);
        first.put("posts", List.of("DUTY_OFFICER"));
        var second = new java.util.HashMap<String, Object>(step);
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

    private static String hmac(String secret, Hook hook) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            var text = hook.id() + "." + hook.timestamp() + "." + hook.body();
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private OpinionDetected detected() {
        var signals = new Signals(
                1, 0, 1, 1, 1, 0, 1, 1, MediaLevel.SOCIAL, Subject.MONEY, RealWorld.NONE, 1, 1, 1, Instant.now());
        return new OpinionDetected(incident, Origin.DETECTION, UUID.randomUUID(), null, null, signals, List.of());
    }

    private OpinionDismissed dismissed() {
        return new OpinionDismissed(incident, Post.DUTY_OFFICER, Instant.now(), "无关");
    }
}
