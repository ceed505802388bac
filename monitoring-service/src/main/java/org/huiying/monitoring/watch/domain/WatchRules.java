package org.huiying.monitoring.watch.domain;

/** The compiled watch topics in force; ask once per batch. */
@FunctionalInterface
public interface WatchRules {

    CompiledTopics current();
}
