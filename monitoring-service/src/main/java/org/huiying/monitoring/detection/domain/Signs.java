package org.huiying.monitoring.detection.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.huiying.monitoring.detection.domain.state.Tally;

/** What the tests say of one cluster at one moment. */
final class Signs {

    private final Counts counts;
    private final Tally.Group group;
    private final TrendRules rules;
    private final Instant now;

    Signs(Counts counts, Tally.Group group, TrendRules rules, Instant now) {
        this.counts = counts;
        this.group = group;
        this.rules = rules;
        this.now = now;
    }

    Instant now() {
        return now;
    }

    /** More than the area usually brings, in any window, from enough people. */
    boolean bursts() {
        return isEnough() && bursts(rules.windows());
    }

    /** The same within the time that growth is looked for in. */
    boolean burstsNow() {
        return isEnough()
                && bursts(rules.windows().stream()
                        .filter(w -> w.compareTo(rules.growing()) <= 0)
                        .toList());
    }

    /** The shortest window that tells anything tells of growth, and it is short enough to speak of now. */
    boolean grows() {
        return telling()
                .filter(c -> c.evidence() > 0 && c.length().compareTo(rules.growing()) <= 0)
                .isPresent();
    }

    /** The shortest window that tells anything tells of a fall. */
    boolean falls() {
        return telling().filter(c -> c.evidence() < 0).isPresent();
    }

    private Optional<Counts.Changed> telling() {
        return rules.changes().stream()
                .map(length -> counts.change(group, now, length))
                .filter(this::tells)
                .findFirst();
    }

    boolean isSilent() {
        return group.counted(now, rules.quiet()) == 0;
    }

    /** In the time of quiet no more than the area usually brings. */
    boolean isUsual() {
        var counted = group.counted(now, rules.quiet());
        return Evidence.ofMany(counted, counts.expectedOfCluster(now, rules.quiet())) < rules.usual();
    }

    private boolean tells(Counts.Changed change) {
        return change.evidence() >= rules.growth() || change.evidence() <= -rules.decline();
    }

    private boolean bursts(List<Duration> windows) {
        return windows.stream().anyMatch(w -> counts.window(group, now, w).evidence() >= rules.burst());
    }

    private boolean isEnough() {
        return group.mentions() + group.copies() >= rules.leastMentions() && group.authors() >= rules.leastAuthors();
    }
}
