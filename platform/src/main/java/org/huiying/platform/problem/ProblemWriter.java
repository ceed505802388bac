package org.huiying.platform.problem;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes every error answer of a service, whoever noticed the error; the only place that does. */
public final class ProblemWriter {

    /** Remembers the trace of a request for the time when its scope is closed. */
    static final String TRACE = ProblemWriter.class.getName() + ".trace";

    private static final Logger LOG = LoggerFactory.getLogger(ProblemWriter.class);

    private final String service;
    private final ProblemTexts texts;
    private final JsonMapper json;
    private final Tracer tracer;
    private final DenialListener denials;

    ProblemWriter(String service, ProblemTexts texts, JsonMapper json, Tracer tracer, DenialListener denials) {
        this.service = service;
        this.texts = texts;
        this.json = json;
        this.tracer = tracer;
        this.denials = denials;
    }

    /** Answers a request that failed; what is our fault, and not a refusal, is logged under the trace of the answer. */
    public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        var verdict = Verdicts.of(failure);
        if (failure instanceof Refusal) {
            LOG.debug("{} {} refused: {}", request.getMethod(), path(request), verdict.code());
        } else if (verdict.status() >= 500) {
            LOG.error("{} {} failed, trace {}", request.getMethod(), path(request), trace(request), failure);
        }
        write(request, response, verdict);
    }

    void write(HttpServletRequest request, HttpServletResponse response, Verdict found) throws IOException {
        var verdict = found.status() == 403 ? recorded(request, found) : found;
        if (response.isCommitted()) {
            return;
        }
        var language = texts.language(request);
        response.reset();
        response.setStatus(verdict.status());
        verdict.headers().forEach(response::setHeader);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var errors = verdict.faults().stream()
                .map(f -> new Problem.Error(f.pointer(), f.code(), texts.detail(f.code(), f.args(), language)))
                .toList();
        var body = json.writeValueAsBytes(new Problem(
                "urn:problem:" + service + ":" + verdict.code(),
                texts.title(verdict.code(), language),
                verdict.status(),
                texts.detail(verdict.code(), verdict.args(), language),
                path(request),
                verdict.code(),
                trace(request),
                errors));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A denied access that cannot be recorded is not answered as if it had been. */
    private Verdict recorded(HttpServletRequest request, Verdict denied) {
        try {
            denials.denied(request.getMethod() + " " + path(request), denied.code());
            return denied;
        } catch (RuntimeException e) {
            LOG.error("a denied access could not be recorded, trace {}", trace(request), e);
            return Verdicts.of(e);
        }
    }

    /** The trace of the request; one of its own for a request that never came as far as being traced. */
    String trace(HttpServletRequest request) {
        if (request.getAttribute(TRACE) instanceof String known) {
            return known;
        }
        var span = tracer.currentSpan();
        var trace = span == null ? random() : span.context().traceId();
        request.setAttribute(TRACE, trace);
        return trace;
    }

    private static String random() {
        var bytes = new byte[16];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : Optional.ofNullable(request.getRequestURI()).orElse("/");
    }
}
