package org.huiying.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An OpenID Connect provider on the loopback that signs whatever token a test needs. */
public final class TestIssuer implements AutoCloseable {

    private static final TestIssuer SHARED = new TestIssuer();

    private final RSAKey key;
    private final HttpServer server;

    /** An issuer of its own; most tests use the shared one by the static methods. */
    public TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext(
                "/.well-known/openid-configuration", exchange -> answer(exchange, """
                {"issuer":"%s","jwks_uri":"%s/jwks"}""".formatted(uri(), uri())));
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    /** The issuer whose tokens every {@link ServiceTest} accepts. */
    public static TestIssuer shared() {
        return SHARED;
    }

    /** A token of a member of staff. */
    public static String token(String account, Set<String> posts, String... scopes) {
        return token(account, posts, null, null, Set.of(scopes));
    }

    /** A token of a member of staff of a section or township. */
    public static String token(
            String account,
            Set<String> posts,
            @Nullable String section,
            @Nullable String township,
            Set<String> scopes) {
        return SHARED.sign(claims -> claims.subject(account)
                .claim("posts", List.copyOf(posts))
                .claim("section", section)
                .claim("township", township)
                .claim("scope", String.join(" ", scopes)));
    }

    /** A token of a machine client. */
    public static String machine(String client, String... scopes) {
        return SHARED.sign(claims -> claims.subject(client).claim("scope", String.join(" ", scopes)));
    }

    /** Signs any claims; issuer, audience and times are filled in first, so that a test can spoil them. */
    public String sign(UnaryOperator<JWTClaimsSet.Builder> claims) {
        var now = Instant.now();
        var prepared = new JWTClaimsSet.Builder()
                .issuer(uri())
                .audience("huiying")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3600)));
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims.apply(prepared).build());
        try {
            token.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    /** The issuer's address: the {@code iss} of its tokens. */
    public String uri() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        try (exchange;
                var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }
}
