package org.huiying.devtools.identity;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiying.devtools.DevtoolsSettings;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a token for an account and its password at once, which is what a terminal needs. */
@RestController
final class DevTokenController {
    static final Duration LIFE = Duration.ofHours(12);

    private final JwtEncoder encoder;
    private final Clock clock;
    private final URI issuer;

    DevTokenController(JwtEncoder encoder, Clock clock, DevtoolsSettings settings) {
        this.encoder = encoder;
        this.clock = clock;
        this.issuer = settings.issuer();
    }

    @PostMapping("/dev/token")
    ResponseEntity<?> token(@RequestParam String account, @RequestParam String password) {
        var claims = DemoAccount.PASSWORD.equals(password) ? claimsOf(account) : Optional.<JwtClaimsSet>empty();
        if (claims.isEmpty()) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.UNAUTHORIZED, "No demo account with this name and password.");
            return ResponseEntity.of(problem).build();
        }
        var header = JwsHeader.with(SignatureAlgorithm.RS256).type("JWT").build();
        var token = encoder.encode(JwtEncoderParameters.from(header, claims.get()));
        return ResponseEntity.ok(
                Map.of("access_token", token.getTokenValue(), "token_type", "Bearer", "expires_in", LIFE.toSeconds()));
    }

    private Optional<JwtClaimsSet> claimsOf(String account) {
        var claims = common(account);
        var person = DemoAccount.named(account);
        person.ifPresent(p -> TokenClaims.addPerson(claims, p));
        var client = DemoClient.named(account);
        client.ifPresent(c -> TokenClaims.addScopes(claims, c.scopes()));
        return person.isPresent() || client.isPresent() ? Optional.of(claims.build()) : Optional.empty();
    }

    private JwtClaimsSet.Builder common(String account) {
        var now = clock.instant();
        return JwtClaimsSet.builder()
                .issuer(issuer.toString())
                .subject(account)
                .audience(List.of(TokenClaims.AUDIENCE))
                .issuedAt(now)
                .notBefore(now)
                .expiresAt(now.plus(LIFE))
                .id(UUID.randomUUID().toString());
    }
}
