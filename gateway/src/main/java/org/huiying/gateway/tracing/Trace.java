package org.huiying.gateway.tracing;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebExchange;

/** The trace that a request belongs to, in the terms of W3C Trace Context. */
public record Trace(String traceId, String spanId, String flags) {

    static final String ATTRIBUTE = Trace.class.getName();
    private static final String NONE = "0".repeat(32);
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    /** The trace of this exchange; all zeros if none was begun. */
    public static Trace of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ATTRIBUTE, new Trace(NONE, "0".repeat(16), "00"));
    }

    /** Goes on with the caller's trace if its header is sound, else begins a new one; the span is always new. */
    static Trace begin(@Nullable String header, RandomGenerator random) {
        var spanId = hex(random, 8);
        var sent = TRACEPARENT.matcher(header == null ? "" : header);
        return sent.matches() && !sent.group(1).equals(NONE)
                ? new Trace(sent.group(1), spanId, sent.group(3))
                : new Trace(hex(random, 16), spanId, "01");
    }

    /** The header by which the trace goes on. */
    public String traceparent() {
        return "00-%s-%s-%s".formatted(traceId, spanId, flags);
    }

    private static String hex(RandomGenerator random, int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
