package org.huiying.monitoring.suspicion.domain;

import org.huiying.contracts.monitoring.OpinionEvent.SuspicionBasis;

/** What was decided about a suspicion. */
public sealed interface SuspicionEvent {

    /** Also when other grounds replace those of before. */
    record SuspectedFalse(Grounds grounds, SuspicionBasis basis) implements SuspicionEvent {}

    record Withdrawn(String reason) implements SuspicionEvent {}
}
