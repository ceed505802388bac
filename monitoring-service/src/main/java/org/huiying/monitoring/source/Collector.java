package org.huiying.monitoring.source;

import org.huiying.monitoring.source.feed.FeedFetcher;
import org.huiying.monitoring.source.feed.Fetched;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.runtime.FailPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one source after the other whose turn it is: claimed, fetched outside of any transaction, recorded. */
final class Collector implements BackgroundLoop.Step {

    private static final Logger LOG = LoggerFactory.getLogger(Collector.class);

    private final FetchHandler handler;
    private final FeedFetcher fetcher;

    Collector(FetchHandler handler, FeedFetcher fetcher) {
        this.handler = handler;
        this.fetcher = fetcher;
    }

    @Override
    public boolean run() {
        var due = handler.claim();
        if (due.isEmpty()) {
            return false;
        }
        var fetched = fetcher.fetch(due.get());
        if (fetched instanceof Fetched.Broken(var fault)) {
            LOG.warn("source {} cannot be read: {} {}", due.get().sourceId(), fault.code(), fault.detail());
        }
        FailPoint.hit("source-fetched");
        handler.record(due.get(), fetched);
        return true;
    }
}
