package org.huiying.notification.alert.domain;

import java.util.List;
import org.huiying.contracts.vocabulary.Post;

/** What happened to an alert. */
public sealed interface AlertChange {

    /** A step is to be told now. */
    record StepTold(AlertStep step) implements AlertChange {}

    /** A post took note. */
    record NoteTaken(int step, Post by) implements AlertChange {}

    /** Nobody of these posts took note in time. */
    record WentUnanswered(int step, List<Post> posts) implements AlertChange {}
}
