package org.huiying.monitoring.triage.domain;

import java.util.UUID;

/** What a person can decide about a matter. */
public sealed interface TriageCommand {

    record Verify(String reason) implements TriageCommand {}

    record Dismiss(String reason) implements TriageCommand {}

    record Transfer(String reason) implements TriageCommand {}

    /** Ends in the other one. */
    record MergeInto(UUID mergeId, UUID into) implements TriageCommand {}

    record UndoMerge(UUID mergeId) implements TriageCommand {}

    /** Takes another one in. */
    record Absorb(UUID other) implements TriageCommand {}

    /** Gives mentions to a matter of their own. */
    record Split() implements TriageCommand {}
}
