package org.huiying.notification;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDismissed;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with a mail server and a receiver of webhooks; one for all tests that extend it. */
@ServiceTest
public abstract class OutsideWorld {

    protected static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    protected static final WebhookReceiver RECEIVER = new WebhookReceiver();

    static {
        MAIL.start();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("notification.subscription.egress-allow", () -> "127.0.0.0/8");
        registry.add("notification.subscription.schedule", () -> "100ms,100ms,100ms");
    }

    @Autowired
    protected Api api;

    @Autowired
    protected Scenario scenario;

    @Autowired
    protected JdbcClient jdbc;

    /** Each test has its own. */
    protected final IncidentRef incident = new IncidentRef(
            UUID.randomUUID(), "MZ-330212-2026-000001", "青禾镇高龄津贴", Area.ELDERLY_CARE, Instant.now(), false);

    protected final OpinionDetected detected() {
        return new OpinionDetected(incident, Origin.DETECTION, UUID.randomUUID(), null, null, signals(), List.of());
    }

    protected final OpinionDismissed dismissed() {
        return new OpinionDismissed(incident, Post.DUTY_OFFICER, Instant.now(), "无关");
    }

    protected static Signals signals() {
        return new Signals(
                1, 0, 1, 1, 1, 0, 1, 1, MediaLevel.SOCIAL, Subject.MONEY, RealWorld.NONE, 1, 1, 1, Instant.now());
    }
}
