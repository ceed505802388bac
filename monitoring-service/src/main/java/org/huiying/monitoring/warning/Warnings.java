package org.huiying.monitoring.warning;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWarned;
import org.huiying.monitoring.opinion.domain.Opinion;
import org.huiying.monitoring.warning.domain.Judged;
import org.huiying.monitoring.warning.domain.Pace;
import org.huiying.monitoring.warning.domain.Said;
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

    /** What rules look at in mentions that have just joined a cluster, kept with them; it is judged when it is an opinion. */
    public List<Said> joined(Collection<UUID> mentions) {
        return mentions.isEmpty() ? List.of() : history.join(mentions, rules.current());
    }

    /**
     * Mentions have joined an opinion that was not merged into another.
     *
     * @param joined those that were not known before
     * @param at event time: of the intake of the mention
     */
    public void mentioned(Opinion opinion, Collection<Said> joined, Instant at) {
        var asked = rules.current().of(opinion.area());
        if (asked.isEmpty()) {
            return;
        }
        var pace = new Pace(warnings.rests(opinion.id()));
        var moment = history.moment(opinion.id(), at);
        pace.judge(asked, joined, moment, () -> warnings.last(opinion.id()))
                .forEach(news -> warn(opinion, news.rule(), at, news.judged()));
        warnings.keep(opinion.id(), pace.rests());
    }

    private void warn(Opinion opinion, WarningRule rule, Instant at, Judged judged) {
        warnings.insert(ids.get(), opinion.id(), rule, at, judged);
        outbox.append(new OpinionWarned(opinion.ref(), rule.id(), rule.name(), rule.version(), at, judged.reasons()));
    }
}
