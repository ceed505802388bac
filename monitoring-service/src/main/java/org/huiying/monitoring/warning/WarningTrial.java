package org.huiying.monitoring.warning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.huiying.contracts.monitoring.OpinionEvent.WarningReason;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.warning.SaidRepository.Tried;
import org.huiying.monitoring.warning.domain.Course;
import org.huiying.monitoring.warning.domain.Course.Step;
import org.huiying.monitoring.warning.domain.Course.Warned;
import org.huiying.monitoring.warning.domain.RuleSet;
import org.huiying.monitoring.warning.domain.WarningRule;
import org.springframework.stereotype.Component;

/**
 * Tries a warning rule on the opinions as they stand, beside the rules in force: all that was said of them is played in
 * the order in which it joined. Changes nothing.
 */
@Component
class WarningTrial {

    private static final ZoneId OFFICE = ZoneId.of("Asia/Shanghai");
    private static final int MOST_OPINIONS = 500;
    private static final int MOST_MENTIONS = 20_000;
    private static final int MOST_OF_ONE = 5_000;

    /** How many days back, and how many opinions are shown. */
    record Asked(int days, int limit) {}

    /**
     * What a trial found.
     *
     * @param opinions how many were looked at
     * @param mentions how many were played
     * @param warned opinions that the rule would have warned of
     * @param warnings how many warnings these would have been
     * @param alreadyWarned of the warned, those of which another rule in force would have warned as well
     * @param complete whether all was played: of a great matter only its beginning is
     */
    record Result(
            long ruleVersion,
            Instant since,
            int opinions,
            int mentions,
            int warned,
            int warnings,
            int alreadyWarned,
            boolean complete,
            List<Day> days,
            List<Hit> hits) {}

    /** Warnings of one day of the office: by the rule, and by the others in force. */
    record Day(LocalDate day, int warnings, int inForce) {}

    /** An opinion that would have been warned of. */
    record Hit(
            UUID incidentId,
            String number,
            String title,
            Area area,
            Instant firstAt,
            int warnings,
            List<WarningReason> reasons,
            boolean alreadyWarned) {}

    private final RulesInForce inForce;
    private final SaidRepository history;
    private final Clock clock;

    WarningTrial(RulesInForce inForce, SaidRepository history, Clock clock) {
        this.inForce = inForce;
        this.history = history;
        this.clock = clock;
    }

    Result run(WarningRule rule, Asked asked) {
        var since = clock.instant().minus(Duration.ofDays(asked.days()));
        var rules = new ArrayList<WarningRule>();
        rules.add(rule);
        inForce.current().rules().stream()
                .filter(other -> !other.id().equals(rule.id()))
                .forEach(rules::add);
        var tally = new Tally(rule, since, asked.limit());
        tally.playAll(RuleSet.of(0, rules), history.opinions(since, rule.area(), MOST_OPINIONS + 1));
        return tally.result();
    }

    /** Counts while opinions are played. */
    private final class Tally {

        private final WarningRule tried;
        private final Instant since;
        private final int limit;
        private final List<Hit> hits = new ArrayList<>();
        private final TreeMap<LocalDate, int[]> days = new TreeMap<>();
        private int opinions;
        private int mentions;
        private int warned;
        private int warnings;
        private int already;
        private boolean complete = true;

        Tally(WarningRule tried, Instant since, int limit) {
            this.tried = tried;
            this.since = since;
            this.limit = limit;
        }

        void playAll(RuleSet rules, List<Tried> all) {
            complete = all.size() <= MOST_OPINIONS;
            for (var opinion : all.subList(0, Math.min(MOST_OPINIONS, all.size()))) {
                var most = Math.min(MOST_OF_ONE, MOST_MENTIONS - mentions);
                if (most <= 0) {
                    complete = false;
                    return;
                }
                var steps = history.steps(opinion.incidentId(), rules, most + 1);
                var size = steps.stream().mapToInt(step -> step.joined().size()).sum();
                complete &= size <= most;
                opinions++;
                mentions += size;
                play(opinion, rules.of(opinion.area()), steps);
            }
        }

        private void play(Tried opinion, List<WarningRule> rules, List<Step> steps) {
            var all = Course.play(rules, steps).stream()
                    .filter(one -> !one.at().isBefore(since))
                    .toList();
            var mine = all.stream().filter(one -> isTried(one)).toList();
            all.forEach(one -> days.computeIfAbsent(LocalDate.ofInstant(one.at(), OFFICE), _ -> new int[2])[
                    isTried(one) ? 0 : 1]++);
            if (!mine.isEmpty()) {
                warned++;
                warnings += mine.size();
                already += mine.size() < all.size() ? 1 : 0;
                if (hits.size() < limit) {
                    hits.add(hit(opinion, mine, mine.size() < all.size()));
                }
            }
        }

        private boolean isTried(Warned one) {
            return one.rule().id().equals(tried.id());
        }

        private static Hit hit(Tried opinion, List<Warned> warned, boolean already) {
            var first = warned.getFirst();
            return new Hit(
                    opinion.incidentId(),
                    opinion.number(),
                    opinion.title(),
                    opinion.area(),
                    first.at(),
                    warned.size(),
                    first.judged().reasons(),
                    already);
        }

        Result result() {
            var perDay = days.entrySet().stream()
                    .map(day -> new Day(day.getKey(), day.getValue()[0], day.getValue()[1]))
                    .toList();
            return new Result(
                    tried.version(), since, opinions, mentions, warned, warnings, already, complete, perDay, hits);
        }
    }
}
