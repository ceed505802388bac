package org.huiying.platform.runtime;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread of its own that does one step after another: at once while there is work, else after a poll or a wake-up.
 * A failing step is logged and tried again with a growing delay; the loop never dies of it.
 */
public final class BackgroundLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** One step; true when more work is waiting. */
    @FunctionalInterface
    public interface Step {
        boolean run() throws Exception;
    }

    private final String name;
    private final Duration poll;
    private final Step step;
    private final Semaphore signal = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    public BackgroundLoop(String name, Duration poll, Step step) {
        this.name = name;
        this.poll = poll;
        this.step = step;
    }

    /** Ends the current pause; a mere hint, polling is what is relied on. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).daemon().start(this::loop);
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        var failures = 0;
        while (running) {
            try {
                var more = step.run();
                failures = 0;
                if (!more) {
                    pause(poll);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (Exception e) {
                report(++failures, e);
                pauseQuietly(delay(failures));
            }
        }
    }

    private void report(int failures, Exception e) {
        if (!running) {
            return;
        }
        if (failures == 1) {
            LOG.warn("{} failed and will be tried again", name, e);
        } else {
            LOG.warn("{} failed {} times in a row: {}", name, failures, e.toString());
        }
    }

    private static Duration delay(int failures) {
        var grown = Duration.ofMillis(100L << Math.min(failures - 1, 6));
        return grown.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : grown;
    }

    private void pause(Duration time) throws InterruptedException {
        if (signal.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            signal.drainPermits();
        }
    }

    private void pauseQuietly(Duration time) {
        try {
            pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
