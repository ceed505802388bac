package org.huiying.gateway.problem;

import java.util.LinkedHashMap;
import org.huiying.gateway.tracing.Trace;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes a fault as {@code application/problem+json}; the only place where the gateway does so. */
@Component
public final class ProblemWriter {

    private final ProblemTexts texts;
    private final JsonMapper json;

    ProblemWriter(ProblemTexts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
    }

    /** Ends the exchange with this fault; the response must not have begun. */
    public Mono<Void> write(ServerWebExchange exchange, Fault fault) {
        var response = exchange.getResponse();
        var body = body(exchange, fault);
        response.setStatusCode(fault.code().status());
        response.getHeaders().putAll(fault.headers());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setContentLength(body.length);
        response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "no-store");
        if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private byte[] body(ServerWebExchange exchange, Fault fault) {
        var request = exchange.getRequest();
        var language = texts.language(request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        var code = fault.code();
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:problem:gateway:" + code.code());
        problem.put("title", texts.title(code, language));
        problem.put("status", code.status().value());
        problem.put("detail", texts.detail(code, fault.arguments(), language));
        problem.put("instance", request.getURI().getRawPath());
        problem.put("code", code.code());
        problem.put("traceId", Trace.of(exchange).traceId());
        return json.writeValueAsBytes(problem);
    }
}
