package org.huiying.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.huiying.platform.web.DoorsTest;
import org.huiying.testing.Api;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What never becomes a request is told as a problem too. */
@DoorsTest
class WireProblemsTest {

    @Autowired
    Api api;

    @ParameterizedTest
    @CsvSource({"GET /a|b HTTP/1.1", "NONSENSE", "GET /%zz HTTP/1.1", "TRACE / HTTP/1.1"})
    void whatIsNoHttpIsToldByTheServerAsAProblem(String line) throws IOException {
        var answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("<html").doesNotContain("Exception");
        assertThat(answer).contains("application/problem+json").contains("urn:problem:doors:");
    }

    @Test
    void aBrokenParameterIsMalformed() throws IOException {
        var token = TestIssuer.token("clerk", Set.of("CLERK"));

        var answer = raw("GET /api/v1/needs?number=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + token + "\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }

    private String raw(String request) throws IOException {
        try (var socket = new Socket("localhost", api.uri("/").getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
