package org.huiying.monitoring.warning.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * When each rule looks at an opinion. A look tells how many mentions have to join, or which one, before the rule can be
 * met: until then it rests, and no rule's rest depends on another rule. Where a thousand or more were counted it rests for
 * a fiftieth of them at least: so a mention costs fifty counted ones at the most on the average, however large its matter
 * is, and a warning is at most 2 % late.
 */
public final class Pace {

    private static final int MANY = 1_000;
    private static final int PART = 50;

    private final Map<UUID, Rest> rests = new HashMap<>();

    public Pace(Collection<Rest> rests) {
        rests.forEach(rest -> this.rests.put(rest.ruleId(), rest));
    }

    /** A rule that is newly met, or met again after a change. */
    public record News(WarningRule rule, Judged judged) {}

    /**
     * Lets the rules look whose rest is over, as the service and a trial both do.
     *
     * @param rules all that are asked; the rests of others are forgotten
     * @param joined what has joined just now, and is in the moment
     * @param last the last warning of each rule
     */
    public List<News> judge(
            List<WarningRule> rules, Collection<Said> joined, Moment moment, Supplier<Map<UUID, Judged>> last) {
        var due = due(rules, joined);
        if (due.isEmpty()) {
            return List.of();
        }
        var before = last.get();
        var news = new ArrayList<News>();
        for (var rule : due) {
            var look = rule.judge(moment, before.get(rule.id()));
            rests.put(rule.id(), look.rest());
            if (look.warning() != null) {
                news.add(new News(rule, look.warning()));
            }
        }
        return news;
    }

    /** As they stand now. */
    public List<Rest> rests() {
        return List.copyOf(rests.values());
    }

    private List<WarningRule> due(List<WarningRule> rules, Collection<Said> joined) {
        rests.keySet().retainAll(rules.stream().map(WarningRule::id).toList());
        return rules.stream()
                .filter(rule -> isDue(rule, rests.get(rule.id()), joined))
                .toList();
    }

    private boolean isDue(WarningRule rule, @Nullable Rest rest, Collection<Said> joined) {
        if (rest == null || !rest.isOf(rule)) {
            return true;
        }
        var counted = joined.stream().filter(rule::counts).toList();
        if (counted.size() >= rest.mentions() || counted.stream().anyMatch(one -> rest.isBrokenBy(one, rule))) {
            return true;
        }
        rests.put(rule.id(), rest.after(counted.size()));
        return false;
    }

    /** How many have to join before the next look, where so many lack at least and so many were counted. */
    static long rest(long lacking, int counted) {
        return Math.max(lacking, counted < MANY ? 1 : counted / PART);
    }
}
