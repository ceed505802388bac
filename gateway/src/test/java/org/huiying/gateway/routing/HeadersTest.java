package org.huiying.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.huiying.gateway.OpenDoor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class HeadersTest extends OpenDoor {

    @LocalServerPort
    private int door;

    @Test
    void tellsTheServiceOnlyWhatTheGatewayKnowsAboutTheWay() throws IOException {
        raw("""
                GET /public/statements HTTP/1.1
                Host: evil.example
                X-Forwarded-For: 10.9.8.7
                X-Forwarded-Host: evil.example
                X-Forwarded-Prefix: /evil
                Forwarded: for=10.9.8.7;host=evil.example
                X-Real-IP: 10.9.8.7
                Connection: close, X-Secret
                X-Secret: 1
                Keep-Alive: 5
                Proxy-Authorization: Basic x
                TE: trailers

                """);

        var headers = RESPONSE.last().headers();
        assertThat(headers.get("X-Forwarded-For")).singleElement().matches(value -> !value.contains("10.9.8.7"));
        assertThat(headers.get("X-Forwarded-Host")).containsExactly("huiying.example:8443");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("https");
        assertThat(headers)
                .doesNotContainKeys(
                        "X-forwarded-prefix",
                        "Forwarded",
                        "X-real-ip",
                        "X-secret",
                        "Keep-alive",
                        "Proxy-authorization",
                        "Te");
        assertThat(headers.getFirst("Host"))
                .isEqualTo(URI.create(RESPONSE.uri()).getAuthority());
    }

    @Test
    void cannotBeMadeToDropTheTrace() throws IOException {
        raw("""
                GET /public/statements HTTP/1.1
                Host: localhost
                Connection: close, traceparent, X-Forwarded-Proto
                traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01

                """);

        assertThat(RESPONSE.last().headers()).containsKeys("Traceparent", "X-forwarded-proto");
    }

    @Test
    void protectsItsPages() {
        var headers = caller().get("/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains("default-src 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @Test
    void beginsATraceAndPassesItOn() {
        var answer = caller().get("/public/statements");

        var traceId = answer.headers().firstValue("X-Trace-Id").orElseThrow();
        assertThat(RESPONSE.last().headers().get("traceparent"))
                .singleElement()
                .asString()
                .matches("00-" + traceId + "-[0-9a-f]{16}-01");
    }

    @Test
    void goesOnWithTheCallersTrace() {
        var traceId = "4bf92f3577b34da6a3ce929d0e0e4736";

        var answer = caller().get("/public/statements", "traceparent", "00-" + traceId + "-00f067aa0ba902b7-01");

        assertThat(answer.headers().firstValue("X-Trace-Id")).contains(traceId);
        assertThat(RESPONSE.last().headers().getFirst("traceparent"))
                .startsWith("00-" + traceId)
                .doesNotContain("00f067aa0ba902b7");
    }

    private void raw(String request) throws IOException {
        try (var socket = new Socket("localhost", door)) {
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }
}
