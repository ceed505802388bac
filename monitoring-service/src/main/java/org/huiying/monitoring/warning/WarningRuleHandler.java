package org.huiying.monitoring.warning;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.warning.domain.WarningRule;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes warning rules; each change gets the next number of the set in force. */
@Component
class WarningRuleHandler {

    private final WarningRuleRepository rules;
    private final Clock clock;
    private final Audit audit;

    WarningRuleHandler(WarningRuleRepository rules, Clock clock, Audit audit) {
        this.rules = rules;
        this.clock = clock;
        this.audit = audit;
    }

    @Transactional
    WarningRule create(WarningRule rule) {
        check(rule);
        rules.changes();
        nameMustBeFree(rule);
        rules.insert(rule, clock.instant());
        return done("warning-rule.create", rule);
    }

    /** The version of the rule is the one that follows the expected. */
    @Transactional
    WarningRule replace(WarningRule rule) {
        rules.changes();
        expect(rule.id(), rule.version() - 1);
        check(rule);
        nameMustBeFree(rule);
        rules.update(rule, clock.instant());
        return done("warning-rule.replace", rule);
    }

    /** What it has warned of stays written down. */
    @Transactional
    void delete(UUID id, long expected) {
        rules.changes();
        var rule = expect(id, expected);
        rules.delete(id);
        done("warning-rule.delete", rule);
    }

    /** Refuses what every opinion would meet, and a word that none can. */
    void check(WarningRule rule) {
        rule.wordOfNothing().ifPresent(word -> {
            throw Refusal.rule("warning-rule-word-empty", word);
        });
        if (rule.asksForNothing()) {
            throw Refusal.rule("warning-rule-asks-nothing");
        }
    }

    private WarningRule expect(UUID id, long version) {
        var current = rules.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
        if (current.version() != version) {
            throw Refusal.stale("stale-version");
        }
        return current;
    }

    private void nameMustBeFree(WarningRule rule) {
        if (rules.nameIsTaken(rule.name(), rule.id())) {
            throw Refusal.conflict("warning-rule-name-taken", rule.name());
        }
    }

    private WarningRule done(String action, WarningRule rule) {
        audit.record(action, rule.id().toString(), Map.of("name", rule.name(), "version", rule.version()));
        return rule;
    }
}
