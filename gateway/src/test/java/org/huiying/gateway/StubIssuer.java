package org.huiying.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** An identity provider: publishes one key and signs whatever token a test wants. */
public final class StubIssuer {

    private final RSAKey key;
    private final Upstream server = new Upstream("issuer");

    public StubIssuer() {
        key = newKey();
        server.answering(
                "/.well-known/openid-configuration",
                200,
                "application/json",
                "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/oauth2/jwks\"}".formatted(uri(), uri()));
        server.answering("/oauth2/jwks", 200, "application/json", new JWKSet(key.toPublicJWK()).toString());
    }

    public String uri() {
        return server.uri();
    }

    public Upstream server() {
        return server;
    }

    public String token(String account) {
        return signed(key, claims(account));
    }

    public String expired(String account) {
        return signed(
                key,
                new JWTClaimsSet.Builder(claims(account))
                        .expirationTime(Date.from(Instant.now().minus(Duration.ofMinutes(5))))
                        .build());
    }

    public String forAudience(String audience) {
        return signed(
                key,
                new JWTClaimsSet.Builder(claims("office")).audience(audience).build());
    }

    public String fromIssuer(String issuer) {
        return signed(
                key, new JWTClaimsSet.Builder(claims("office")).issuer(issuer).build());
    }

    public String signedByAnother() {
        return signed(newKey(), claims("office"));
    }

    private JWTClaimsSet claims(String account) {
        return new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("huiying")
                .subject(account)
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .build();
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
