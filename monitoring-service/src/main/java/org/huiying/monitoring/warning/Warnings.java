package org.huiying.monitoring.warning;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWarned;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.warning.domain.Judged;
import org.huiying.monitoring.warning.domain.Pace;
import org.huiying.monitoring.warning.domain.WarningRule;
import org.huiying.platform.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Judges the rules in force in the caller's transaction, which holds the opinion; warns where one is newly met. */
@Component
public final class Warnings {

    private final RulesInForce rules;
    private final WarningRepository warnings;
    private final SaidRepository history;
    private final Outbox outbox;
    private final Supplier<UUID> ids;

    Warnings(
            RulesInForce rules, WarningRepository warnings, SaidRepository history, Outbox outbox, Supplier<UUID> ids) {
        this.rules = rules;
        this.warnings = warnings;
        this.history = history;
        this.outbox = outbox;
        this.ids = ids;
    }

    /**
     * Mentions have joined an opinion that was not merged into another.
     *
     * @param measured after they have joined
     * @param joined those that were not known before
     * @param at event time: of the intake of the mention
     */
    public void mentioned(Opinion opinion, Signals measured, Collection<UUID> joined, Instant at) {
        var set = rules.current();
        var asked = set.of(opinion.area()).stream()
                .filter(rule -> rule.mayBeMet(measured))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        var last = warnings.last(opinion.id());
        var ofTheDay = history.size(opinion.id(), at);
        var all = measured.mentions() + measured.copies();
        if (!Pace.isDue(asked, last, history.said(joined, set), ofTheDay, all)) {
            return;
        }
        var moment = history.moment(opinion.id(), at, set);
        for (var rule : asked) {
            rule.judge(moment, last.get(rule.id())).ifPresent(judged -> warn(opinion, rule, at, judged));
        }
    }

    private void warn(Opinion opinion, WarningRule rule, Instant at, Judged judged) {
        warnings.insert(ids.get(), opinion.id(), rule, at, judged);
        outbox.append(new OpinionWarned(opinion.ref(), rule.id(), rule.name(), rule.version(), at, judged.reasons()));
    }
}
