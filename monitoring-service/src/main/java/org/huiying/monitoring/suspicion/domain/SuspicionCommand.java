package org.huiying.monitoring.suspicion.domain;

/** What a person can decide about a suspicion. A machine can decide nothing here. */
public sealed interface SuspicionCommand {

    /** @param forSection whether the caller speaks for the section in charge, and so may deny */
    record Mark(Grounds grounds, boolean forSection) implements SuspicionCommand {}

    record Withdraw(String reason) implements SuspicionCommand {}
}
