package org.huiying.notification.alert.domain;

import java.time.Instant;
import java.util.List;
import org.huiying.contracts.vocabulary.Post;

/** An alert on its way through its steps. */
public sealed interface Alert {

    List<AlertStep> steps();

    /** Step {@code step} was told; unless somebody takes note until {@code dueAt}, the next one is. */
    record Waiting(List<AlertStep> steps, int step, Instant dueAt) implements Alert {}

    /** Every step was told and nobody took note; it stays open and visible. */
    record Exhausted(List<AlertStep> steps, int step) implements Alert {}

    /** A post took note: nobody else is told. */
    record Acknowledged(List<AlertStep> steps, int step, Post by, Instant at) implements Alert {}

    /** For information only: told once, nothing is waited for. */
    record Informed(List<AlertStep> steps, int step) implements Alert {}

    /** What it spoke of no longer holds: the incident ended otherwise. */
    record Cancelled(List<AlertStep> steps, int step) implements Alert {}
}
