package org.huiying.gateway.limits;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Limits what one network address sends, before any token is looked at, so that bad tokens are not free. */
@Component
@Order(-200)
final class AddressLimitFilter implements WebFilter {

    private static final int IPV6_NETWORK_BYTES = 8;

    private final RateLimit limit;

    AddressLimitFilter(LimitsSettings settings) {
        this.limit = new RateLimit(settings.perAddress(), settings.tracked());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            limit.take(key(exchange.getRequest().getRemoteAddress()));
            return chain.filter(exchange);
        });
    }

    /** An IPv6 customer holds a whole /64, so that is what counts as one address. */
    static String key(@Nullable InetSocketAddress remote) {
        if (remote == null || remote.getAddress() == null) {
            return "unknown";
        }
        var address = remote.getAddress();
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
                : address.getHostAddress();
    }
}
