package org.huiying.gateway.routing;

import java.util.Locale;
import java.util.Set;
import org.huiying.gateway.tracing.Trace;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Decides which headers about the way of a request reach a service: none that the caller sent, but those that the
 * gateway knows to be true. Hop-by-hop headers are gone before, by Spring Cloud Gateway's own filter.
 */
@Component
final class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    private static final Set<String> UNTRUSTED = Set.of("forwarded", "x-real-ip", "x-client-ip", "true-client-ip");

    private final ServiceAddresses addresses;

    ForwardedHeaders(ServiceAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var passed = new HttpHeaders();
        input.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("x-forwarded-") && !UNTRUSTED.contains(lower)) {
                passed.addAll(name, values);
            }
        });
        tell(passed, exchange);
        return passed;
    }

    private void tell(HttpHeaders passed, ServerWebExchange exchange) {
        var door = addresses.publicUrl();
        passed.set("X-Forwarded-Proto", door.getScheme());
        passed.set("X-Forwarded-Host", door.getRawAuthority());
        passed.set("traceparent", Trace.of(exchange).traceparent());
        var remote = exchange.getRequest().getRemoteAddress();
        if (remote != null && remote.getAddress() != null) {
            passed.set("X-Forwarded-For", remote.getAddress().getHostAddress());
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
