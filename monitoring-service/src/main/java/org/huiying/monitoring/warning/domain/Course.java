package org.huiying.monitoring.warning.domain;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The history of one opinion, played to rules as it came. */
public final class Course {

    private Course() {}

    /** Mentions that joined at once. */
    public record Step(Instant at, List<Said> joined) {}

    /** A warning that a rule would have given. */
    public record Warned(WarningRule rule, Instant at, Judged judged) {}

    /** All warnings in their order, by the judgement that the service makes when mentions join. */
    public static List<Warned> play(List<WarningRule> rules, List<Step> steps) {
        var warned = new ArrayList<Warned>();
        var last = new HashMap<UUID, Judged>();
        var said = new ArrayDeque<Said>();
        var all = 0L;
        for (var step : steps) {
            said.addAll(step.joined());
            all += step.joined().size();
            while (said.size() > 2 * Moment.MOST) {
                said.removeFirst();
            }
            if (!Pace.isDue(rules, last, step.joined(), Moment.size(step.at(), said), all)) {
                continue;
            }
            var moment = Moment.of(step.at(), said);
            for (var rule : rules) {
                rule.judge(moment, last.get(rule.id())).ifPresent(judged -> {
                    last.put(rule.id(), judged);
                    warned.add(new Warned(rule, step.at(), judged));
                });
            }
        }
        return warned;
    }
}
