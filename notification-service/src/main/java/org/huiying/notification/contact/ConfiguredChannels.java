package org.huiying.notification.contact;

import java.util.Set;
import org.huiying.contracts.vocabulary.AlertChannel;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** The channels that this installation can send on. */
@Component
public class ConfiguredChannels {

    private static final Set<AlertChannel> READY = Set.of(AlertChannel.IN_APP, AlertChannel.EMAIL);

    ConfiguredChannels() {}

    /** Refuses a channel on which nothing could be sent. */
    public void require(AlertChannel channel) {
        if (!READY.contains(channel)) {
            throw Refusal.rule("channel-not-configured", channel);
        }
    }
}
