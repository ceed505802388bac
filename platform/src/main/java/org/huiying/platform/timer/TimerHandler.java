package org.huiying.platform.timer;

/**
 * Acts on timers of one kind. It runs in the transaction that removes the timer, so that it acts once; if it throws,
 * the timer stays and is tried again with a growing delay.
 */
public interface TimerHandler {

    String kind();

    void due(DueTimer timer);
}
