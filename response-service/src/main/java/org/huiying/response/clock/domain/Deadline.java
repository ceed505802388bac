package org.huiying.response.clock.domain;

import java.time.Duration;
import java.time.Instant;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.assessment.Plan.ClockStart;
import org.huiying.contracts.vocabulary.ClockName;
import org.jspecify.annotations.Nullable;

/**
 * A deadline that facts and procedure ask for.
 *
 * @param subject tells deadlines of one name apart: the concern, the report, the step; empty for the incident's own
 * @param doneAt when that was done which the deadline asks for; null while it is not
 * @param dropped why it is asked for no longer; null while it is
 */
public record Deadline(
        Plan.ClockRule rule,
        String subject,
        Instant startsAt,
        @Nullable Instant doneAt,
        @Nullable String dropped) {

    public ClockName name() {
        return rule.name();
    }

    Deadline done(Instant at) {
        return new Deadline(rule, subject, startsAt, at, dropped);
    }

    Deadline drop(String why) {
        return doneAt != null ? this : new Deadline(rule, subject, startsAt, null, why);
    }

    /** Deadlines that count from the finding are looked back at, so that a late grade shows what it missed. */
    boolean looksBack() {
        return rule.start() == ClockStart.FOUND;
    }

    ClockTerm term(boolean provisional) {
        return new ClockTerm(startsAt, rule.limit(), Duration.ZERO, rule.statutory(), rule.basis(), provisional);
    }
}
