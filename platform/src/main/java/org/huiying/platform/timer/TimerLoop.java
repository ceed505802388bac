package org.huiying.platform.timer;

import org.huiying.platform.runtime.BackgroundLoop;
import org.springframework.context.SmartLifecycle;

/** The loop of the timer runner, under a name of its own so that it can be woken when a timer is set. */
record TimerLoop(BackgroundLoop loop) implements SmartLifecycle {

    void wake() {
        loop.wake();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
