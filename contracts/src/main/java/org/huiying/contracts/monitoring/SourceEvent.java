package org.huiying.contracts.monitoring;

import java.time.Instant;
import java.util.UUID;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventType;

/** Health of a source, keyed by source: a source that fails or falls silent is itself a warning. */
public sealed interface SourceEvent extends Event {

    UUID sourceId();

    @Override
    default String key() {
        return sourceId().toString();
    }

    @EventType(
            value = "org.huiying.monitoring.SourceSilent.v1",
            meaning = "A source that used to speak has said nothing new.")
    record SourceSilent(UUID sourceId, String name, MediaLevel mediaLevel, Instant since) implements SourceEvent {}

    @EventType(value = "org.huiying.monitoring.SourceFailed.v1", meaning = "A source cannot be read.")
    record SourceFailed(UUID sourceId, String name, MediaLevel mediaLevel, String code, String detail, Instant at)
            implements SourceEvent {}

    @EventType(
            value = "org.huiying.monitoring.SourceRecovered.v1",
            meaning = "A source can be read again or speaks again.")
    record SourceRecovered(UUID sourceId, String name, MediaLevel mediaLevel, Instant at) implements SourceEvent {}
}
