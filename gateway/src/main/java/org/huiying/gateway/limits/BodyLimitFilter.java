package org.huiying.gateway.limits;

import java.util.concurrent.atomic.AtomicLong;
import org.huiying.gateway.problem.Fault;
import org.huiying.gateway.problem.ProblemCode;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Refuses bodies over the limit, declared or chunked. What such a caller still sends is read and thrown away up to ten
 * times the limit, for a caller whose connection is cut while it writes never reads the answer.
 */
@Component
@Order(20)
final class BodyLimitFilter implements WebFilter {

    private static final int PATIENCE = 10;

    private final DataSize limit;

    BodyLimitFilter(LimitsSettings settings) {
        this.limit = settings.body();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var headers = request.getHeaders();
        if (headers.getContentLength() > limit.toBytes()) {
            var waits = headers.containsHeader(HttpHeaders.EXPECT);
            return waits || headers.getContentLength() > PATIENCE * limit.toBytes()
                    ? Mono.error(tooLarge())
                    : request.getBody().doOnNext(DataBufferUtils::release).then(Mono.error(this::tooLarge));
        }
        return headers.containsHeader(HttpHeaders.TRANSFER_ENCODING)
                ? chain.filter(exchange.mutate().request(new Counted(request)).build())
                : chain.filter(exchange);
    }

    private Fault tooLarge() {
        var text = limit.toMegabytes() > 0 ? limit.toMegabytes() + " MB" : limit.toBytes() + " B";
        return new Fault(ProblemCode.CONTENT_TOO_LARGE, text).with(HttpHeaders.CONNECTION, "close");
    }

    /** Passes parts on up to the limit, drops the others, and ends with the fault. */
    private final class Counted extends ServerHttpRequestDecorator {

        private final AtomicLong seen = new AtomicLong();

        private Counted(ServerHttpRequest request) {
            super(request);
        }

        @Override
        public Flux<DataBuffer> getBody() {
            return super.getBody()
                    .filter(this::within)
                    .concatWith(Mono.defer(() -> seen.get() > limit.toBytes() ? Mono.error(tooLarge()) : Mono.empty()));
        }

        private boolean within(DataBuffer part) {
            var total = seen.addAndGet(part.readableByteCount());
            if (total <= limit.toBytes()) {
                return true;
            }
            DataBufferUtils.release(part);
            if (total > PATIENCE * limit.toBytes()) {
                throw tooLarge();
            }
            return false;
        }
    }
}
