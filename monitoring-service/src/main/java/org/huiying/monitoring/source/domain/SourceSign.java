package org.huiying.monitoring.source.domain;

import java.time.Instant;

/** A change in the health of a source that others should hear of; each is said once. */
public sealed interface SourceSign {

    /** It cannot be read any more. */
    record Failed(SourceHealth.Fault fault) implements SourceSign {}

    /** It used to speak and has said nothing new since then. */
    record FellSilent(Instant since) implements SourceSign {}

    /** It can be read again, or speaks again. */
    record Recovered() implements SourceSign {}
}
