package org.huiying.monitoring.watch.domain;

import java.util.UUID;
import org.huiying.contracts.monitoring.TopicMatch.Raise;
import org.huiying.contracts.vocabulary.Area;

/** Something that a section watches for, with its rule and its rule for raising an opinion. */
public record WatchTopic(UUID id, String name, Area area, boolean enabled, WatchRule rule, Raise raise, long version) {}
