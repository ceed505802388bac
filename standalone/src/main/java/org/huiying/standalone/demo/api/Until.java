package org.huiying.standalone.demo.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting by looking again and again, never longer than a deadline. */
public final class Until {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private Until() {}

    /** What is there at last; the demonstration ends if it does not come in time. */
    public static <T> T there(String what, Duration atMost, Supplier<Optional<T>> look) {
        var deadline = Instant.now().plus(atMost);
        while (true) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            if (!Instant.now().isBefore(deadline)) {
                throw new Unexpected("waited " + atMost.toSeconds() + " s in vain for " + what);
            }
            pause();
        }
    }

    /** Waits for something to be true. */
    public static void so(String what, Duration atMost, BooleanSupplier look) {
        there(what, atMost, () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
    }
}
