package org.huiying.assessment.grading.domain;

import java.time.Instant;
import java.util.List;
import org.huiying.contracts.assessment.GradeEvent.GradeProposed;
import org.huiying.contracts.assessment.GradeEvent.Reason;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;

/** A grade that the rules propose, with every reason. */
public record Proposal(
        PlanGrade planGrade,
        StatutoryClass statutoryClass,
        int score,
        List<Reason> reasons,
        int planVersion,
        Instant proposedAt) {

    /** The prefix of reasons that are triggers, as against dimensions of the score. */
    static final String TRIGGER = "trigger:";

    /** Whether it says something new: another grade, another trigger, or a higher score. */
    boolean isNewsAfter(Proposal earlier) {
        return planGrade != earlier.planGrade
                || score > earlier.score
                || !triggers().equals(earlier.triggers());
    }

    /** Whether it rests on other figures, even if they are milder. */
    boolean differsFrom(Proposal earlier) {
        return planGrade != earlier.planGrade || !reasons.equals(earlier.reasons);
    }

    GradeProposed event(IncidentRef incident) {
        return new GradeProposed(incident, planGrade, statutoryClass, score, reasons, planVersion, proposedAt);
    }

    private List<String> triggers() {
        return reasons.stream()
                .map(Reason::rule)
                .filter(rule -> rule.startsWith(TRIGGER))
                .toList();
    }
}
