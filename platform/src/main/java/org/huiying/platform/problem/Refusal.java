package org.huiying.platform.problem;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expected refusal on its way to the caller; its code names the texts in {@code problems.properties}. */
public final class Refusal extends RuntimeException {

    /** One faulty place in the request: where (JSON pointer), why (code), and the arguments of the text. */
    public record Fault(String pointer, String code, List<Object> args) {
        public Fault {
            args = List.copyOf(args);
        }
    }

    private final int status;
    private final String code;
    private final transient List<Object> args;
    private final transient List<Fault> faults;
    private final @Nullable Duration retryAfter;

    private Refusal(int status, String code, List<Object> args, List<Fault> faults, @Nullable Duration retryAfter) {
        super(code + args, null, false, false);
        this.status = status;
        this.code = code;
        this.args = List.copyOf(args);
        this.faults = List.copyOf(faults);
        this.retryAfter = retryAfter;
    }

    /** 400: the request itself is wrong. */
    public static Refusal malformed(String code, Object... args) {
        return of(400, code, args);
    }

    /** 400 with the faulty places. */
    public static Refusal invalid(List<Fault> faults) {
        return new Refusal(400, "invalid-request", List.of(), faults, null);
    }

    /** 403: this caller may not. */
    public static Refusal forbidden(String code, Object... args) {
        return of(403, code, args);
    }

    /** 404: there is no such thing, or not for this caller. */
    public static Refusal notFound(String code, Object... args) {
        return of(404, code, args);
    }

    /** 409: the state does not allow it. */
    public static Refusal conflict(String code, Object... args) {
        return of(409, code, args);
    }

    /** 412: the caller has seen an older version. */
    public static Refusal stale(String code, Object... args) {
        return of(412, code, args);
    }

    /** 422: a rule forbids it. */
    public static Refusal rule(String code, Object... args) {
        return of(422, code, args);
    }

    /** 503: something that is needed is away; worth another try after the given time. */
    public static Refusal unavailable(String code, Duration retryAfter) {
        return new Refusal(503, code, List.of(), List.of(), retryAfter);
    }

    /** Any other status, for the rare place that has one of its own. */
    public static Refusal of(int status, String code, Object... args) {
        return new Refusal(status, code, List.of(args), List.of(), null);
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    public List<Fault> faults() {
        return faults;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
