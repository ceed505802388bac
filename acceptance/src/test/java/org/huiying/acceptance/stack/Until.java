package org.huiying.acceptance.stack;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Waiting by looking again and again, never longer than a deadline; a look that fails counts as "not yet". */
public final class Until {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private Until() {}

    /** What is there at last. */
    public static <T> T there(String what, Duration atMost, Callable<Optional<T>> look) {
        var deadline = Instant.now().plus(atMost);
        @Nullable Exception last = null;
        while (Instant.now().isBefore(deadline)) {
            try {
                var seen = look.call();
                if (seen.isPresent()) {
                    return seen.get();
                }
                last = null;
            } catch (Exception e) {
                last = e;
            }
            pause();
        }
        throw new IllegalStateException("waited %d s in vain for %s".formatted(atMost.toSeconds(), what), last);
    }

    /** Waits for something to be true. */
    public static void so(String what, Duration atMost, Callable<Boolean> look) {
        there(what, atMost, () -> look.call() ? Optional.of(true) : Optional.empty());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
