package org.huiying.gateway.routing;

import java.util.Set;
import org.huiying.gateway.problem.Fault;
import org.huiying.gateway.problem.ProblemCode;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses methods that no service has, such as TRACE, so that invented ones become neither a call nor a metric. */
@Component
@Order(-300)
final class MethodFilter implements WebFilter {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (KNOWN.contains(exchange.getRequest().getMethod().name())) {
            return chain.filter(exchange);
        }
        var allowed = String.join(", ", KNOWN.stream().sorted().toList());
        return Mono.error(new Fault(ProblemCode.METHOD_NOT_ALLOWED).with(HttpHeaders.ALLOW, allowed));
    }
}
