package org.huiying.platform.inbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.huiying.platform.config.TopicMaker;
import org.huiying.platform.runtime.BackgroundLoop;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/**
 * Makes the topics as soon as there is a broker, and again should it lose them; then begins to read. A service starts
 * without a broker too.
 */
final class InboxStarter implements SmartLifecycle {

    private static final Duration CHECK = Duration.ofSeconds(10);

    private final TopicMaker topics;
    private final List<String> deadLetters;
    private final Supplier<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private final boolean nothingToRead;
    private final BackgroundLoop loop = new BackgroundLoop("topics", CHECK, this::begin);
    private volatile boolean running;
    private volatile @Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

    InboxStarter(
            TopicMaker topics,
            List<String> deadLetters,
            Supplier<ConcurrentMessageListenerContainer<String, byte[]>> containers,
            boolean nothingToRead) {
        this.topics = topics;
        this.deadLetters = deadLetters;
        this.containers = containers;
        this.nothingToRead = nothingToRead;
    }

    private synchronized boolean begin() throws Exception {
        if (!running) {
            return false;
        }
        topics.make(deadLetters);
        if (container == null && !nothingToRead) {
            var made = containers.get();
            made.start();
            container = made;
        }
        return false;
    }

    @Override
    public void start() {
        running = true;
        loop.start();
    }

    @Override
    public void stop() {
        running = false;
        loop.stop();
        var made = container;
        if (made != null) {
            made.stop();
            container = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
