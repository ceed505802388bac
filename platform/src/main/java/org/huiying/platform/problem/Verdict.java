package org.huiying.platform.problem;

import java.util.List;
import java.util.Map;
import org.huiying.platform.problem.Refusal.Fault;
import org.springframework.http.HttpHeaders;

/** What an exception means to the caller, before it is put into words. */
record Verdict(int status, String code, List<Object> args, List<Fault> faults, Map<String, String> headers) {

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "malformed-request"),
            Map.entry(401, "unauthenticated"),
            Map.entry(403, "forbidden"),
            Map.entry(404, "unknown-path"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(409, "illegal-transition"),
            Map.entry(412, "stale-version"),
            Map.entry(413, "body-too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(429, "too-many-requests"),
            Map.entry(503, "dependency-away"));

    static Verdict of(int status, String code, Object... args) {
        return new Verdict(status, code, List.of(args), List.of(), headersOf(status));
    }

    /** For a status that somebody else has chosen. */
    static Verdict ofStatus(int status) {
        var known = CODES.get(status);
        if (known != null) {
            return of(status, known);
        }
        return status >= 400 && status < 500 ? of(status, "malformed-request") : of(500, "internal-error");
    }

    static Verdict invalid(Fault... faults) {
        return invalid(List.of(faults));
    }

    static Verdict invalid(List<Fault> faults) {
        return new Verdict(400, "invalid-request", List.of(), faults, Map.of());
    }

    static Verdict of(Refusal refusal) {
        var wait = refusal.retryAfter();
        var headers = wait == null
                ? headersOf(refusal.status())
                : Map.of(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
        return new Verdict(refusal.status(), refusal.code(), refusal.args(), refusal.faults(), headers);
    }

    Verdict with(Map<String, String> more) {
        return new Verdict(status, code, args, faults, more);
    }

    private static Map<String, String> headersOf(int status) {
        return switch (status) {
            case 401 -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            case 429, 503 -> Map.of(HttpHeaders.RETRY_AFTER, "5");
            default -> Map.of();
        };
    }
}
