package org.huiying.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;

class IssuerAwayTest {

    @Test
    void anIssuerThatIsAwayIsAskedAgainAtTheNextToken() throws IOException {
        var decoder = Tokens.decoder("http://127.0.0.1:" + freePort(), List.of("huiying"));

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> decoder.decode(TestIssuer.token("li", java.util.Set.of())))
                    .isInstanceOf(JwtDecoderInitializationException.class);
        }
    }

    @Test
    void aTokenIsTakenOnceTheIssuerIsThere() {
        var decoder = Tokens.decoder(TestIssuer.shared().uri(), List.of("huiying"));

        assertThat(decoder.decode(TestIssuer.token("li", java.util.Set.of())).getSubject())
                .isEqualTo("li");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
