package org.huiying.gateway.limits;

import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Limits what one account or machine client sends, from wherever; runs after the token check. */
@Component
@Order(10)
final class CallerLimitFilter implements WebFilter {

    private final RateLimit limit;

    CallerLimitFilter(LimitsSettings settings) {
        this.limit = new RateLimit(settings.perCaller(), settings.tracked());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getPrincipal()
                .ofType(JwtAuthenticationToken.class)
                .doOnNext(caller -> limit.take(caller.getName()))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
