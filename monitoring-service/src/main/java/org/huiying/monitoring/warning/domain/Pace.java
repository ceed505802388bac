package org.huiying.monitoring.warning.domain;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * When rules look at an opinion: at each mention while they are few; of many, whenever they have grown by a fiftieth, or
 * when a mention by itself is what a rule waits for. So the work that a mention makes does not grow with its matter.
 */
public final class Pace {

    private static final int FEW = 50;

    private Pace() {}

    /**
     * Whether it is time to look.
     *
     * @param rules those that may be met
     * @param last the last warning of each rule
     * @param joined what has joined just now
     * @param ofTheDay mentions of the time that rules look back, at most {@link Moment#MOST}
     * @param all mentions that there ever were, those among them
     */
    public static boolean isDue(
            List<WarningRule> rules, Map<UUID, Judged> last, Collection<Said> joined, int ofTheDay, long all) {
        var step = Math.max(1, ofTheDay / FEW);
        return all / step != (all - joined.size()) / step
                || rules.stream()
                        .anyMatch(rule -> joined.stream().anyMatch(one -> rule.waitsFor(one, last.get(rule.id()))));
    }
}
