package org.huiying.monitoring.source.domain;

/** What a fetch came to. */
public sealed interface FetchOutcome {

    /** It was read: so many entries, so many of them new. */
    record Read(int entries, int news) implements FetchOutcome {}

    /** The other side says that nothing has changed. */
    record NotModified() implements FetchOutcome {}

    /** It could not be read. */
    record Failed(SourceHealth.Fault fault) implements FetchOutcome {}
}
