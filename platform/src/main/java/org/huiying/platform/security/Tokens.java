package org.huiying.platform.security;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.web.client.RestTemplate;

/** Which tokens are taken: of one issuer, for us, signed by an algorithm that is known to be sound. */
final class Tokens {

    private static final Set<SignatureAlgorithm> SOUND = Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Tokens() {}

    /** Asks the issuer for its keys at the first token, so that a service starts while the issuer is away. */
    static JwtDecoder decoder(String issuer, List<String> audiences) {
        return new SupplierJwtDecoder(() -> {
            var decoder = NimbusJwtDecoder.withIssuerLocation(issuer)
                    .restOperations(impatient())
                    .jwsAlgorithms(algorithms -> {
                        algorithms.clear();
                        algorithms.addAll(SOUND);
                    })
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<Jwt>(
                    JwtValidators.createDefaultWithIssuer(issuer),
                    new JwtClaimValidator<List<String>>(
                            JwtClaimNames.AUD,
                            aud -> aud != null && aud.stream().anyMatch(audiences::contains))));
            return decoder;
        });
    }

    private static RestTemplate impatient() {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        return new RestTemplate(requests);
    }
}
