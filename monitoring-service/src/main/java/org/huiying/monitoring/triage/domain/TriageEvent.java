package org.huiying.monitoring.triage.domain;

import java.util.UUID;

/** What was decided about a matter. */
public sealed interface TriageEvent {

    record Verified(String reason) implements TriageEvent {}

    record Dismissed(String reason) implements TriageEvent {}

    record Transferred(String reason) implements TriageEvent {}

    record Merged(UUID mergeId, UUID into) implements TriageEvent {}

    record MergeUndone(UUID mergeId, UUID into) implements TriageEvent {}

    record Absorbed(UUID other) implements TriageEvent {}

    record WasSplit() implements TriageEvent {}
}
