package org.huiying.notification.alert.domain;

import java.time.Duration;
import java.util.List;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.contracts.vocabulary.Post;

/** One step of an alert: these posts by these channels, then so long for an acknowledgement before the next. */
public record AlertStep(int step, List<Post> posts, List<AlertChannel> channels, Duration waitFor) {

    public AlertStep {
        posts = List.copyOf(posts);
        channels = List.copyOf(channels);
    }
}
