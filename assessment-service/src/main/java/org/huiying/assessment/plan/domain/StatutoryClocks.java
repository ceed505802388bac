package org.huiying.assessment.plan.domain;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.StatutoryClass;

/** The limits of the State Council's notices (国办发〔2016〕61号, 国办发〔2016〕80号): a plan may be stricter, never looser. */
final class StatutoryClocks {

    private record Limit(ClockName clock, Duration atMost) {}

    private static final List<Limit> GRAVE = List.of(
            new Limit(ClockName.AUTHORITATIVE_INFORMATION, Duration.ofHours(5)),
            new Limit(ClockName.PRESS_CONFERENCE, Duration.ofHours(24)));
    private static final List<Limit> OTHER = List.of(new Limit(ClockName.RESPONSE, Duration.ofHours(48)));

    private StatutoryClocks() {}

    static Stream<PlanFault> faults(Plan.Procedure procedure) {
        return Arrays.stream(StatutoryClass.values())
                .filter(procedure.grade()::goesWith)
                .flatMap(of -> (of.bindsFiveHours() ? GRAVE : OTHER)
                        .stream()
                                .filter(limit -> procedure.clocks().stream().noneMatch(rule -> keeps(rule, limit, of)))
                                .map(limit -> PlanFault.of(
                                        "plan-statutory-clock-loosened",
                                        procedure.grade(),
                                        limit.clock(),
                                        of.label(),
                                        limit.atMost().toHours())));
    }

    private static boolean keeps(Plan.ClockRule rule, Limit limit, StatutoryClass of) {
        return rule.name() == limit.clock()
                && rule.statutory()
                && rule.start() == Plan.ClockStart.FOUND
                && rule.limit().compareTo(limit.atMost()) <= 0
                && (rule.classes().isEmpty() || rule.classes().contains(of));
    }
}
