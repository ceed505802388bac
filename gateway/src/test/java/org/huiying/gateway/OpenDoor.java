package org.huiying.gateway;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway with four healthy services and an identity provider; one for all tests that extend it. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "gateway.docs.cache=10ms"})
public abstract class OpenDoor {

    protected static final StubIssuer ISSUER = new StubIssuer();
    protected static final Upstream MONITORING = new Upstream("monitoring");
    protected static final Upstream ASSESSMENT = new Upstream("assessment");
    protected static final Upstream RESPONSE = new Upstream("response");
    protected static final Upstream NOTIFICATION = new Upstream("notification");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry registry) {
        registry.add("HUIYING_PUBLIC_URL", () -> "https://huiying.example:8443");
        registry.add("HUIYING_ISSUER_URI", ISSUER::uri);
        registry.add("HUIYING_MONITORING_URI", MONITORING::uri);
        registry.add("HUIYING_ASSESSMENT_URI", ASSESSMENT::uri);
        registry.add("HUIYING_RESPONSE_URI", RESPONSE::uri);
        registry.add("HUIYING_NOTIFICATION_URI", NOTIFICATION::uri);
        registry.add("HUIYING_MONITORING_MANAGEMENT", MONITORING::uri);
        registry.add("HUIYING_ASSESSMENT_MANAGEMENT", ASSESSMENT::uri);
        registry.add("HUIYING_RESPONSE_MANAGEMENT", RESPONSE::uri);
        registry.add("HUIYING_NOTIFICATION_MANAGEMENT", NOTIFICATION::uri);
    }

    protected final Caller caller() {
        return new Caller(port);
    }

    protected final int port() {
        return port;
    }

    protected static String bearer(String account) {
        return "Bearer " + ISSUER.token(account);
    }
}
