package org.huiying.monitoring.warning.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.WarningReason;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.opinion.domain.SignalNews;
import org.huiying.monitoring.warning.domain.Condition.Answer.Lacks;
import org.huiying.monitoring.warning.domain.Condition.Answer.Met;
import org.huiying.monitoring.warning.domain.Condition.Answer.Waits;
import org.huiying.monitoring.warning.domain.Rest.Wake;
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

    boolean counts(Said one) {
        return one.isOf(complaintTypes);
    }

    /** A word that no text can have; empty if all can be said. */
    public Optional<String> wordOfNothing() {
        return conditions.words().stream()
                .filter(word -> RuleSet.form(word).isEmpty())
                .findFirst();
    }

    /** Looks at the opinion: a warning, if the rule is met and that is news after the last one. */
    public Look judge(Moment moment, @Nullable Judged last) {
        var counted = moment.only(complaintTypes);
        var level = counted.highest().orElse(MediaLevel.SOCIAL);
        var mentions = counted.count(conditions.window());
        if (last != null && !isNews(level, mentions, last)) {
            return new Look(null, untilNews(last, mentions));
        }
        var reasons = new ArrayList<WarningReason>();
        for (var condition : conditions.all()) {
            switch (condition.met(counted)) {
                case Met(var reason) -> reasons.add(reason);
                case Lacks(var lacking, var of) -> {
                    return new Look(null, rest(Pace.rest(lacking, of), null, null));
                }
                case Waits(var wake) -> {
                    return new Look(null, rest(Rest.FOR_EVER, wake, conditions.minMediaLevel()));
                }
            }
        }
        reasons.sort(Comparator.comparing(WarningReason::what));
        var judged = new Judged(reasons, last == null ? level : higher(level, last.mediaLevel()), mentions);
        return new Look(judged, untilNews(judged, mentions));
    }

    private boolean isNews(MediaLevel level, int mentions, Judged last) {
        return SignalNews.climbs(last.mediaLevel(), level) || mentions >= doubled(last);
    }

    private int doubled(Judged last) {
        return 2 * (conditions.countsMentions() ? last.mentions() : Math.max(FEW, last.mentions()));
    }

    private Rest untilNews(Judged last, int mentions) {
        return rest(Pace.rest(doubled(last) - mentions, mentions), Wake.HIGHER, last.mediaLevel());
    }

    private Rest rest(long mentions, @Nullable Wake wake, @Nullable MediaLevel level) {
        return new Rest(id, version, mentions, wake, level);
    }

    private static MediaLevel higher(MediaLevel one, MediaLevel other) {
        return SignalNews.climbs(one, other) ? other : one;
    }
}
