package org.huiying.monitoring.warning;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.huiying.monitoring.warning.domain.RuleSet;
import org.springframework.stereotype.Component;

/** The enabled rules, compiled when they have changed; whoever asks sees every change that was committed before. */
@Component
final class RulesInForce {

    private final WarningRuleRepository rules;
    private final AtomicReference<RuleSet> known = new AtomicReference<>(RuleSet.of(-1, List.of()));

    RulesInForce(WarningRuleRepository rules) {
        this.rules = rules;
    }

    /** Read the number first: rules that are newer than their number are only compiled once more. */
    RuleSet current() {
        var version = rules.rulesVersion();
        var before = known.get();
        if (before.version() == version) {
            return before;
        }
        var now = RuleSet.of(version, rules.enabled());
        known.set(now);
        return now;
    }
}
