package org.huiying.contracts.monitoring;

import java.util.List;
import java.util.UUID;

/**
 * A watch topic that a mention matched, with the evidence and the topic's own rule for raising an opinion.
 *
 * @param version version of the watch topic that matched
 * @param hits the terms found, with their offsets in the normalised text
 */
public record TopicMatch(UUID topicId, String name, long version, List<Hit> hits, Raise raise) {

    /** The same with another rule for raising. */
    public TopicMatch raising(Raise other) {
        return new TopicMatch(topicId, name, version, hits, other);
    }

    /** One term at one place of the normalised text; offset in UTF-16 units. */
    public record Hit(String term, int offset) {}

    /**
     * FIRST_MATCH raises at once; COUNT after so many mentions by so many authors within so many minutes; SNOOZED never:
     * people put the topic to sleep, and only its mentions are kept. BURST is no rule of a topic: more than the area usually
     * brings raises whatever topic was matched.
     */
    public record Raise(Mode mode, int count, int distinctAuthors, int withinMinutes) {}

    /** When a topic raises an opinion. */
    public enum Mode {
        FIRST_MATCH,
        COUNT,
        SNOOZED,
        BURST
    }
}
