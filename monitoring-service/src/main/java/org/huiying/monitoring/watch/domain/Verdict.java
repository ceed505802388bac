package org.huiying.monitoring.watch.domain;

import java.util.List;
import java.util.Optional;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.jspecify.annotations.Nullable;

/**
 * What the watch topics say of a mention.
 *
 * @param area where it belongs; null when no topic matched and its words speak of no area
 * @param matches the topics that matched, those of the area first
 * @param rulesVersion version of the compiled set that judged
 */
public record Verdict(@Nullable Area area, List<TopicMatch> matches, long rulesVersion) {

    public Verdict {
        matches = List.copyOf(matches);
    }

    /** The area, if a topic matched. */
    public Optional<Area> matchedArea() {
        return matches.isEmpty() ? Optional.empty() : Optional.ofNullable(area);
    }
}
