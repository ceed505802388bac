package org.huiying.notification.events;

import java.util.Set;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.feed.Feeds;
import org.huiying.platform.inbox.InboxListener;
import org.huiying.platform.inbox.Received;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Appends every public event to the feed; the topics with the text of posts are not public. */
@Component
@Order(1)
final class EventFeedListener implements InboxListener {

    private final Feeds feeds;
    private final EventFeed events;

    EventFeedListener(Feeds feeds, EventFeed events) {
        this.feeds = feeds;
        this.events = events;
    }

    @Override
    public Set<Topic> topics() {
        return PublicTopics.ALL;
    }

    @Override
    public void on(Received received) {
        feeds.append(EventFeed.NAME, received.id(), events.type(received), events.structured(received));
    }

    /** What other systems may read. */
    static final class PublicTopics {
        static final Set<Topic> ALL = Set.of(
                Topics.OPINION,
                Topics.SOURCE,
                Topics.PLAN,
                Topics.GRADE,
                Topics.CONSULTATION,
                Topics.ESCALATION,
                Topics.STATEMENT,
                Topics.INCIDENT,
                Topics.DELIVERY);

        private PublicTopics() {}
    }
}
