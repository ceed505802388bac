package org.huiying.gateway.tracing;

import java.util.concurrent.ThreadLocalRandom;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives each request its trace before anything can refuse it, and tells the caller its id. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TraceFilter implements WebFilter {

    private static final String TRACEPARENT = "traceparent";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var sent = exchange.getRequest().getHeaders().getFirst(TRACEPARENT);
        var trace = Trace.begin(sent, ThreadLocalRandom.current());
        exchange.getAttributes().put(Trace.ATTRIBUTE, trace);
        exchange.getResponse().getHeaders().set("X-Trace-Id", trace.traceId());
        return chain.filter(exchange);
    }
}
