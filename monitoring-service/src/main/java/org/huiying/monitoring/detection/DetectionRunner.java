package org.huiying.monitoring.detection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.huiying.contracts.Topics;
import org.huiying.platform.config.TopicIds;
import org.huiying.platform.config.TopicMaker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Starts the topology once its topics are there, replaces threads that die, and stops it with the service. When the broker
 * has lost the mentions, a client that was reading them hangs for ever: a new one, without state, takes its place.
 */
@Component
final class DetectionRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DetectionRunner.class);
    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE = 30;

    private final DetectionSettings settings;
    private final KafkaProperties kafka;
    private final TopicMaker topics;
    private final TopicIds ids;
    private final AtomicInteger deaths = new AtomicInteger();
    private CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable KafkaStreams streams;
    private volatile boolean running;
    private String reads = "";

    DetectionRunner(DetectionSettings settings, KafkaProperties kafka, TopicMaker topics, Admin admin) {
        this.settings = settings;
        this.kafka = kafka;
        this.topics = topics;
        this.ids = new TopicIds(admin);
    }

    @Override
    public void start() {
        running = true;
        stopping = new CountDownLatch(1);
        Thread.ofVirtual().name("detection-start").start(this::watch);
    }

    private void watch() {
        try {
            do {
                look();
            } while (!stopping.await(CHECK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() throws InterruptedException {
        try {
            if (reads.isEmpty()) {
                topics.make(List.of(DetectionTopology.DEAD_LETTERS)); // a new installation has none
            }
            var mentions = ids.of(Topics.MENTION.name());
            if (!mentions.equals(reads)) {
                topics.make(List.of(DetectionTopology.DEAD_LETTERS));
                startStreams(mentions);
            }
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            LOG.debug("detection waits for the broker", e);
        }
    }

    private synchronized void startStreams(String mentions) {
        if (!running) {
            return;
        }
        var before = streams;
        if (before != null) {
            LOG.warn("the mentions were lost and are read anew");
            Thread.ofVirtual().name("detection-end").start(() -> before.close(Duration.ZERO));
        }
        var builder = new StreamsBuilder();
        DetectionTopology.addTo(builder, settings);
        var started = new KafkaStreams(
                builder.build(), DetectionStreams.properties(kafka.buildStreamsProperties(), settings, mentions));
        started.setUncaughtExceptionHandler(this::replace);
        started.setStateListener((now, _) -> {
            if (now == KafkaStreams.State.RUNNING) {
                deaths.set(0);
            }
        });
        if (Checkpoint.isMissingIn(settings.stateDir().resolve(mentions))) {
            LOG.info("the state on disk is that of a life that was killed; it is made anew from its topic");
            started.cleanUp();
        }
        streams = started;
        reads = mentions;
        started.start();
    }

    /** A growing pause on the dying thread, then a new one takes its place. */
    private StreamThreadExceptionResponse replace(Throwable why) {
        var pause = Math.min(LONGEST_PAUSE, 1 << Math.min(5, deaths.getAndIncrement()));
        LOG.error("a detection thread died and is replaced in {} s", pause, why);
        try {
            if (stopping.await(pause, TimeUnit.SECONDS)) {
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** Whether mentions are being read. */
    boolean isReading() {
        var started = streams;
        return started != null && started.state() == KafkaStreams.State.RUNNING;
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopping.countDown();
        var started = streams;
        if (started != null) {
            try {
                started.close(Duration.ofSeconds(8));
            } catch (StreamsException e) {
                LOG.warn("detection did not close cleanly", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
