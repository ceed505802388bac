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

    /** All warnings in their order, by the judgement and at the pace of the service. */
    public static List<Warned> play(List<WarningRule> rules, List<Step> steps) {
        var warned = new ArrayList<Warned>();
        var last = new HashMap<UUID, Judged>();
        var said = new ArrayDeque<Said>();
        var pace = new Pace(List.of());
        for (var step : steps) {
            said.addAll(step.joined());
            while (!said.isEmpty() && isOver(said.getFirst(), step.at())) {
                said.removeFirst();
            }
            for (var news : pace.judge(rules, step.joined(), Moment.of(step.at(), said), () -> last)) {
                last.put(news.rule().id(), news.judged());
                warned.add(new Warned(news.rule(), step.at(), news.judged()));
            }
        }
        return warned;
    }

    private static boolean isOver(Said one, Instant at) {
        return !one.seenAt().isAfter(at.minus(Moment.LOOK_BACK));
    }
}
