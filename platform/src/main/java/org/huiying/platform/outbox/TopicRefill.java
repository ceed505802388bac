package org.huiying.platform.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees by their ids that topics were lost and made again, and sends what they held before anything new is sent: nobody who
 * reads them from the beginning meets a new event before the old ones.
 */
final class TopicRefill {

    private static final Logger LOG = LoggerFactory.getLogger(TopicRefill.class);
    private static final Duration CHECK = Duration.ofSeconds(1);
    private static final Duration CHECK_AGAIN = Duration.ofMillis(200);

    private final Supplier<Map<String, String>> ids;
    private final OutboxRepository repository;
    private final Republisher republisher;
    private final Clock clock;
    private Map<String, String> filled = Map.of();
    private Instant nextCheck = Instant.MIN;
    private boolean done;

    /** @param ids the topics that this service writes, with their ids; throws if one is missing, or the broker */
    TopicRefill(Supplier<Map<String, String>> ids, OutboxRepository repository, Republisher republisher, Clock clock) {
        this.ids = ids;
        this.repository = repository;
        this.republisher = republisher;
        this.clock = clock;
    }

    /** Whether the topics hold what was sent, so that new events may follow; fills them if they do not. */
    boolean isDone() {
        if (clock.instant().isBefore(nextCheck)) {
            return done;
        }
        done = check();
        nextCheck = clock.instant().plus(done ? CHECK : CHECK_AGAIN);
        return done;
    }

    private boolean check() {
        Map<String, String> now;
        try {
            now = ids.get();
        } catch (IllegalStateException e) {
            LOG.debug("the topics are not all there", e);
            return false;
        }
        if (!now.equals(filled)) {
            refill(now);
            filled = now;
        }
        return true;
    }

    private void refill(Map<String, String> now) {
        var before = repository.topicIds();
        var anew = now.keySet().stream()
                .filter(topic -> before.containsKey(topic) && !Objects.equals(now.get(topic), before.get(topic)))
                .toList();
        if (!anew.isEmpty()) {
            LOG.warn("topics {} were lost and made again; what they held is sent again", anew);
            LOG.warn("{} events were sent again", republisher.republish(anew));
        }
        repository.saveTopicIds(now);
    }
}
