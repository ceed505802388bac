package org.huiying.monitoring.mention;

import java.util.List;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.jspecify.annotations.Nullable;

/**
 * How the door judged an item.
 *
 * @param area null if nothing speaks of one
 * @param negativity 0 to 1
 * @param matches watch topics that matched, with their evidence
 */
public record JudgedMention(
        @Nullable Area area,
        ComplaintType complaintType,
        double negativity,
        @Nullable String township,
        List<TopicMatch> matches) {

    public JudgedMention {
        matches = List.copyOf(matches);
    }
}
