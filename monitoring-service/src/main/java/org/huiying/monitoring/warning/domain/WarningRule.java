package org.huiying.monitoring.warning.domain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.WarningReason;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.opinion.domain.SignalNews;
import org.jspecify.annotations.Nullable;

/**
 * When people want to be warned of an opinion. It warns once, and again only when a higher outlet took the matter up or
 * the mentions have doubled since.
 *
 * @param area null for all
 * @param complaintTypes mentions of these types count; empty for all
 */
public record WarningRule(
        UUID id,
        String name,
        boolean enabled,
        @Nullable Area area,
        Set<ComplaintType> complaintTypes,
        Conditions conditions,
        long version) {

    /** Less doubles too easily where a rule does not say itself how many are many. */
    private static final int FEW = 5;

    public WarningRule {
        complaintTypes = Set.copyOf(complaintTypes);
    }

    /** Whether every opinion would meet it. */
    public boolean asksForNothing() {
        return conditions.all().isEmpty();
    }

    public boolean isFor(Area other) {
        return area == null || area == other;
    }

    /** False if it certainly is not met by an opinion that was measured so; saves looking at its mentions. */
    public boolean mayBeMet(Signals measured) {
        var all = measured.mentions() + measured.copies();
        var level = conditions.minMediaLevel();
        var volume = conditions.volume();
        var speed = conditions.speed();
        return (level == null || !SignalNews.climbs(measured.highestMediaLevel(), level))
                && (volume == null || all >= volume.mentions())
                && (speed == null || all >= speed.minMentions());
    }

    /** Whether a mention by itself, and not how many there are, may make it news. */
    boolean waitsFor(Said one, @Nullable Judged last) {
        if (!complaintTypes.isEmpty() && !complaintTypes.contains(one.complaintType())) {
            return false;
        }
        return last == null ? conditions.isNamedIn(one) : SignalNews.climbs(last.mediaLevel(), one.mediaLevel());
    }

    /** The warning, if the rule is met and that is news after the last one. */
    public Optional<Judged> judge(Moment moment, @Nullable Judged last) {
        var counted = moment.only(complaintTypes);
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        var reasons = new ArrayList<WarningReason>();
        for (var condition : conditions.all()) {
            var met = condition.met(counted);
            if (met.isEmpty()) {
                return Optional.empty();
            }
            reasons.add(met.get());
        }
        var level = Condition.Level.highest(counted);
        var mentions = counted.count(conditions.window(), Duration.ZERO);
        if (last == null) {
            return Optional.of(new Judged(reasons, level, mentions));
        }
        return isNews(level, mentions, last)
                ? Optional.of(new Judged(reasons, higher(level, last.mediaLevel()), mentions))
                : Optional.empty();
    }

    private boolean isNews(MediaLevel level, int mentions, Judged last) {
        var before = conditions.countsMentions() ? last.mentions() : Math.max(FEW, last.mentions());
        return SignalNews.climbs(last.mediaLevel(), level) || mentions >= 2 * before;
    }

    private static MediaLevel higher(MediaLevel one, MediaLevel other) {
        return SignalNews.climbs(one, other) ? other : one;
    }
}
