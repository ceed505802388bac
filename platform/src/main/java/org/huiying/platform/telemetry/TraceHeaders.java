package org.huiying.platform.telemetry;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import java.util.Optional;

/** Carries a W3C trace across the broker: what is appended remembers it, what is applied goes on with it. */
public final class TraceHeaders {

    public static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    public TraceHeaders(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The traceparent of the current span; empty outside of any. */
    public Optional<String> current() {
        var context = tracer.currentTraceContext().context();
        return context == null
                ? Optional.empty()
                : Optional.of("00-%s-%s-01".formatted(context.traceId(), context.spanId()));
    }

    /** Runs something as a span of the trace in the headers. */
    public void resumed(Map<String, String> headers, String name, Runnable action) {
        var span = propagator.extract(headers, Map::get).name(name).start();
        try (var _ = tracer.withSpan(span)) {
            action.run();
        } finally {
            span.end();
        }
    }
}
