package org.huiying.monitoring.suspicion.domain;

/** What a person can decide about a suspicion. A machine can decide nothing here. */
public sealed interface SuspicionCommand {

    /** @param speaker decides whether a denial counts */
    record Mark(Grounds grounds, Speaker speaker) implements SuspicionCommand {}

    record Withdraw(String reason) implements SuspicionCommand {}
}
