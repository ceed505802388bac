package org.huiying.gateway.problem;

import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** A request that ends here with a problem; thrown or signalled, written by {@link ProblemWriter}. */
public final class Fault extends RuntimeException {

    private final ProblemCode code;
    private final transient List<Object> arguments;
    private final transient HttpHeaders headers = new HttpHeaders();

    public Fault(ProblemCode code, Object... arguments) {
        super(code.code(), null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Asks the caller to wait, in whole seconds, never less than one. */
    public Fault retryAfter(Duration wait) {
        return with(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    /** Adds a header that the answer must carry. */
    public Fault with(String header, String value) {
        headers.set(header, value);
        return this;
    }

    ProblemCode code() {
        return code;
    }

    List<Object> arguments() {
        return arguments;
    }

    HttpHeaders headers() {
        return headers;
    }
}
