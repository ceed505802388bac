package org.huiying.response.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.statement.StatementDesk.expect;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.huiying.contracts.response.StatementEvent.StatementPublished;
import org.huiying.contracts.vocabulary.PublicationChannel;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.response.statement.StatementDesk;
import org.huiying.response.statement.StatementViews;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The worker's loop is stopped and its steps are taken by hand, so that a death between them can be played. */
@ServiceTest
class PublicationCrashTest {

    private static final HttpServer RECEIVER = receiver();
    private static final List<String> RECEIVED = new CopyOnWriteArrayList<>();
    private static volatile int status = 204;

    @Autowired
    private Scenario scenario;

    @Autowired
    private Api api;

    @Autowired
    private DeliveryHandler deliveries;

    @Autowired
    private AccountSender sender;

    @Autowired
    private StatementViews views;

    @Autowired
    private PublicationWorker.Step step;

    @Autowired
    @Qualifier("publicationLoop")
    private BackgroundLoop loop;

    private StatementDesk desk;

    @DynamicPropertySource
    static void account(DynamicPropertyRegistry keys) {
        keys.add("response.publication.lease", () -> "PT0.3S");
        keys.add("response.publication.attempts", () -> "2");
        keys.add("response.publication.retry-after", () -> "PT0.05S");
        keys.add("response.publication.accounts[0].channel", () -> "WEBHOOK");
        keys.add("response.publication.accounts[0].name", () -> "县融媒体中心");
        keys.add(
                "response.publication.accounts[0].url",
                () -> "http://127.0.0.1:" + RECEIVER.getAddress().getPort() + "/");
        keys.add(
                "response.publication.accounts[0].secret",
                () -> "whsec_" + Base64.getEncoder().encodeToString(new byte[32]));
    }

    @BeforeEach
    void stop() {
        desk = new StatementDesk(scenario, api);
        loop.stop();
        RECEIVED.clear();
        status = 204;
    }

    @AfterEach
    void start() {
        loop.start();
    }

    @AfterAll
    static void close() {
        RECEIVER.stop(0);
    }

    @Test
    void aDeathBetweenSendAndRecordRepeatsTheSendUnderTheSameIdAndRecordsItOnce() throws Exception {
        var id = desk.approved(desk.graded(false));
        expect(202, desk.publish(id, "WEBSITE", "WEBHOOK"));
        assertThat(step.run()).isTrue();
        assertThat(desk.state(id)).isEqualTo("PUBLISHED");

        var lost = deliveries.take().orElseThrow();
        sender.send(lost, views.of(deliveries.statement(lost)));
        assertThat(deliveries.take()).isEmpty();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> step.run());

        assertThat(RECEIVED).hasSize(2).containsOnly(lost.id().toString());
        assertThat(step.run()).isFalse();
        var statementId = UUID.fromString(id);
        scenario.await(
                StatementPublished.class,
                e -> e.statementId().equals(statementId) && e.channel() == PublicationChannel.WEBHOOK);
        assertThat(scenario.all(StatementPublished.class).stream()
                        .filter(e -> e.statementId().equals(statementId)))
                .hasSize(2);
    }

    @Test
    void theLateAnswerOfALostAttemptChangesNothing() throws Exception {
        var id = desk.approved(desk.graded(false));
        expect(202, desk.publish(id, "WEBSITE", "WEBHOOK"));
        step.run();
        var slow = deliveries.take().orElseThrow();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> step.run());

        deliveries.record(slow, new AccountSender.Outcome.Refused("HTTP 400"));

        assertThat(states(id)).containsOnly("PROVEN");
    }

    @Test
    void aChannelThatStaysAwayHasFailedAndIsSaidSo() throws Exception {
        status = 503;
        var id = desk.approved(desk.graded(false));
        expect(202, desk.publish(id, "WEBSITE", "WEBHOOK"));
        step.run();
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> {
            step.run();
            return states(id).contains("FAILED");
        });

        assertThat(RECEIVED).hasSize(2);
        assertThat(desk.state(id)).isEqualTo("PUBLISHED");
        scenario.await(
                org.huiying.contracts.response.StatementEvent.PublicationFailed.class,
                e -> e.statementId().equals(UUID.fromString(id)));
        status = 204;
        expect(202, desk.publish(id, "WEBHOOK"));
    }

    private List<String> states(String id) {
        return desk.author()
                .get(StatementDesk.path(id, "publications"))
                .json()
                .path("items")
                .findValuesAsString("state");
    }

    private static HttpServer receiver() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                RECEIVED.add(exchange.getRequestHeaders().getFirst("webhook-id"));
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
