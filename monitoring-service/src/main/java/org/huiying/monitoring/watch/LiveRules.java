package org.huiying.monitoring.watch;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.huiying.monitoring.watch.domain.CompiledTopics;
import org.huiying.monitoring.watch.domain.PatternCompiler;
import org.huiying.monitoring.watch.domain.WatchRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/** The compiled watch topics in force, swapped by one reference; complete before the first request is served. */
final class LiveRules implements WatchRules, InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);

    private final WatchTopicHandler handler;
    private final WatchTopicRepository topics;
    private final PatternCompiler compiler;
    private final AtomicReference<CompiledTopics> current;

    LiveRules(WatchTopicHandler handler, WatchTopicRepository topics, PatternCompiler compiler) {
        this.handler = handler;
        this.topics = topics;
        this.compiler = compiler;
        this.current = new AtomicReference<>(CompiledTopics.compile(-1, List.of(), compiler));
    }

    @Override
    public void afterPropertiesSet() {
        if (topics.rulesVersion() == 0) {
            handler.seed(ShippedTopics.all());
        }
        refresh();
    }

    @Override
    public CompiledTopics current() {
        return current.get();
    }

    /** Compiles anew if the number of changes has moved on. */
    synchronized void refresh() {
        if (topics.rulesVersion() <= current.get().version()) {
            return;
        }
        var snapshot = topics.snapshot();
        current.set(CompiledTopics.compile(snapshot.version(), snapshot.topics(), compiler));
        LOG.info(
                "watch topics version {} in force, {} topics",
                snapshot.version(),
                snapshot.topics().size());
    }
}
