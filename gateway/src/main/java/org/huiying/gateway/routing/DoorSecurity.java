package org.huiying.gateway.routing;

import org.huiying.gateway.problem.Fault;
import org.huiying.gateway.problem.ProblemCode;
import org.huiying.gateway.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CorsSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.FormLoginSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HttpBasicSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.ReferrerPolicyServerHttpHeadersWriter.ReferrerPolicy;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who passes: everything under {@code /api} with a good token; the rest is public by nature or is not there. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class DoorSecurity {

    /** Swagger UI sets styles from its script; nothing may load from or be framed by another place. */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' "
            + "'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final ProblemWriter problems;

    DoorSecurity(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    SecurityWebFilterChain door(ServerHttpSecurity http) {
        return http.authorizeExchange(exchanges -> exchanges
                        .matchers(new PathPatternParserServerWebExchangeMatcher("/api/**"))
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(this::notAuthenticated)
                        .accessDeniedHandler(this::denied))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(this::notAuthenticated)
                        .accessDeniedHandler(this::denied))
                .headers(DoorSecurity::headers)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .csrf(CsrfSpec::disable)
                .cors(CorsSpec::disable)
                .httpBasic(HttpBasicSpec::disable)
                .formLogin(FormLoginSpec::disable)
                .logout(LogoutSpec::disable)
                .build();
    }

    /** Paths with dot segments, double slashes and their like are refused by Spring's firewall; say so properly. */
    @Bean
    ServerExchangeRejectedHandler malformedPaths() {
        return (exchange, _) -> problems.write(exchange, new Fault(ProblemCode.MALFORMED_REQUEST));
    }

    private static void headers(HeaderSpec headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicy(permissions ->
                        permissions.policy("camera=(), microphone=(), geolocation=(), payment=(), usb=()"));
    }

    private Mono<Void> notAuthenticated(ServerWebExchange exchange, AuthenticationException cause) {
        return cause instanceof InvalidBearerTokenException
                ? problems.write(
                        exchange,
                        new Fault(ProblemCode.INVALID_TOKEN)
                                .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\""))
                : problems.write(
                        exchange, new Fault(ProblemCode.UNAUTHENTICATED).with(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));
    }

    private Mono<Void> denied(ServerWebExchange exchange, RuntimeException cause) {
        return problems.write(exchange, new Fault(ProblemCode.FORBIDDEN));
    }
}
