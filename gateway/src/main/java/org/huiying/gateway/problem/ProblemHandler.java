package org.huiying.gateway.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Takes every error that reaches the end of the chain, before Spring's own handlers would answer it in their form. */
@Component
@Order(-10)
final class ProblemHandler implements WebExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemHandler.class);

    private final ProblemWriter writer;

    ProblemHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(thrown);
        }
        var fault = FaultTranslation.of(thrown);
        tell(exchange, fault, thrown);
        return writer.write(exchange, fault);
    }

    private static void tell(ServerWebExchange exchange, Fault fault, Throwable thrown) {
        var path = exchange.getRequest().getPath();
        if (fault.code() == ProblemCode.INTERNAL_ERROR) {
            log.error("{} failed", path, thrown);
        } else if (fault.code().status().is5xxServerError()) {
            log.warn("{} answered {}: {}", path, fault.code().code(), thrown.toString());
        }
    }
}
