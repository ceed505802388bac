package org.huiying.gateway.problem;

import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquirePendingLimitException;
import reactor.netty.internal.shaded.reactor.pool.PoolAcquireTimeoutException;

/** Turns whatever broke into the fault that the caller is told; the cause itself never leaves the log. */
final class FaultTranslation {

    private static final Duration SOON = Duration.ofSeconds(5);

    private FaultTranslation() {}

    static Fault of(Throwable thrown) {
        return switch (thrown) {
            case Fault fault -> fault;
            case MethodNotAllowedException refused -> methodNotAllowed(refused);
            case ResponseStatusException answered ->
                new Fault(code(answered.getStatusCode().value()));
            case JwtDecoderInitializationException _, AuthenticationServiceException _ ->
                new Fault(ProblemCode.ISSUER_AWAY).retryAfter(SOON);
            case PoolAcquireTimeoutException _, PoolAcquirePendingLimitException _ -> away();
            case ConnectTimeoutException _, TimeoutException _ -> new Fault(ProblemCode.UPSTREAM_TIMEOUT);
            case ConnectException _, UnknownHostException _, NoRouteToHostException _ -> away();
            case IOException _ -> new Fault(ProblemCode.UPSTREAM_BROKEN);
            case DecodingException _ -> new Fault(ProblemCode.MALFORMED_REQUEST);
            default -> new Fault(unreadable(thrown) ? ProblemCode.UPSTREAM_BROKEN : ProblemCode.INTERNAL_ERROR);
        };
    }

    /** What the HTTP decoder throws at bytes that are not HTTP has no type of its own. */
    private static boolean unreadable(Throwable thrown) {
        var trace = thrown.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("io.netty.handler.codec.");
    }

    private static Fault away() {
        return new Fault(ProblemCode.UPSTREAM_AWAY).retryAfter(SOON);
    }

    private static Fault methodNotAllowed(MethodNotAllowedException refused) {
        var allowed = refused.getSupportedMethods().stream()
                .map(HttpMethod::name)
                .sorted()
                .toList();
        return new Fault(ProblemCode.METHOD_NOT_ALLOWED).with(HttpHeaders.ALLOW, String.join(", ", allowed));
    }

    private static ProblemCode code(int status) {
        return switch (HttpStatus.resolve(status)) {
            case BAD_REQUEST -> ProblemCode.MALFORMED_REQUEST;
            case NOT_FOUND -> ProblemCode.NOT_FOUND;
            case NOT_ACCEPTABLE -> ProblemCode.NOT_ACCEPTABLE;
            case CONTENT_TOO_LARGE -> ProblemCode.CONTENT_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> ProblemCode.UNSUPPORTED_MEDIA_TYPE;
            case SERVICE_UNAVAILABLE -> ProblemCode.UPSTREAM_AWAY;
            case GATEWAY_TIMEOUT -> ProblemCode.UPSTREAM_TIMEOUT;
            case null, default -> ProblemCode.INTERNAL_ERROR;
        };
    }
}
