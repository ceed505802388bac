package org.huiying.platform.outbox;

import java.time.Clock;
import java.util.List;

/** Sends again what was sent before, with its original ids, numbers and times, so that a wiped broker can be filled. */
final class Republisher {

    private static final int PAGE = 1_000;

    private final OutboxRepository repository;
    private final EventSender sender;
    private final OutboxSettings settings;
    private final Clock clock;
    private final List<String> compacted;

    Republisher(
            OutboxRepository repository,
            EventSender sender,
            OutboxSettings settings,
            Clock clock,
            List<String> compacted) {
        this.repository = repository;
        this.sender = sender;
        this.settings = settings;
        this.clock = clock;
        this.compacted = compacted;
    }

    /** Sends everything that is kept, of all topics. Gives the count. */
    long republish() {
        return republish(List.of());
    }

    /**
     * Sends what is kept of these topics, or of all if none is named, oldest first; a page that is not wholly taken is sent
     * again. Gives the count.
     */
    long republish(List<String> topics) {
        var count = 0L;
        var position = 0L;
        while (true) {
            var page = repository.sentAfter(position, topics, PAGE);
            if (page.isEmpty()) {
                return count;
            }
            var sent = sender.sendAll(page);
            if (sent.size() == page.size()) {
                position = page.getLast().position();
                count += page.size();
            } else if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted after " + count + " events");
            }
        }
    }

    /** Forgets what is older than the settings say. */
    boolean forget() {
        repository.forgetSentBefore(clock.instant().minus(settings.keepSent()), compacted);
        return false;
    }
}
