package org.huiying.notification.alert.domain;

import java.util.Set;
import org.huiying.contracts.vocabulary.Post;

/** What may be asked of an alert. */
public sealed interface AlertCommand {

    /** Somebody who holds these posts takes note. */
    record Acknowledge(Set<Post> posts) implements AlertCommand {}

    /** The time of a step has run out. */
    record TimeOut(int step) implements AlertCommand {}

    /** The incident ended in a way that makes the alert pointless. */
    record Cancel() implements AlertCommand {}
}
