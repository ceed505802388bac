package org.huiying.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TestIssuerTest {

    private final NimbusJwtDecoder decoder =
            NimbusJwtDecoder.withIssuerLocation(TestIssuer.shared().uri()).build();

    @Test
    void signsWhatAServiceReads() {
        var token = TestIssuer.token("zhang", Set.of("SECTION"), "funeral", "east", Set.of("a", "b"));

        var read = decoder.decode(token);

        assertThat(read.getSubject()).isEqualTo("zhang");
        assertThat(read.getAudience()).containsExactly("huiying");
        assertThat(read.getClaimAsStringList("posts")).containsExactly("SECTION");
        assertThat(read.getClaimAsString("section")).isEqualTo("funeral");
        assertThat(read.getClaimAsString("township")).isEqualTo("east");
        assertThat(read.getClaimAsString("scope").split(" ")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aTokenOfAnotherIssuerIsNotTaken() {
        try (var other = new TestIssuer()) {
            var forged = other.sign(
                    claims -> claims.issuer(TestIssuer.shared().uri()).subject("zhang"));

            assertThatThrownBy(() -> decoder.decode(forged)).isInstanceOf(JwtException.class);
        }
    }
}
