package org.huiying.assessment.grading.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.assessment.AssessmentFixtures.NOW;
import static org.huiying.assessment.AssessmentFixtures.loud;
import static org.huiying.assessment.AssessmentFixtures.quiet;
import static org.huiying.assessment.AssessmentFixtures.shippedPlan;
import static org.huiying.assessment.AssessmentFixtures.signals;

import org.huiying.assessment.plan.domain.Measured;
import org.huiying.contracts.assessment.GradeEvent.Reason;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.contracts.vocabulary.Subject;
import org.junit.jupiter.api.Test;

class GradingRulesTest {

    @Test
    void aQuietMatterIsFour() {
        var proposal = propose(quiet());
        assertThat(proposal.planGrade()).isEqualTo(PlanGrade.IV);
        assertThat(proposal.statutoryClass()).isEqualTo(StatutoryClass.GENERAL);
        assertThat(proposal.score()).isEqualTo(10);
    }

    @Test
    void everyDimensionSaysWhatWasMeasuredAndAskedFor() {
        assertThat(propose(loud()).reasons())
                .contains(
                        new Reason("mediaLevel", "PROVINCE", "≥PROVINCE", 22),
                        new Reason("mentions24h", "600", "≥500", 12),
                        new Reason("speed", "8", "≥5", 6),
                        new Reason("views", "150000", "≥100000", 8),
                        new Reason("platforms", "4", "≥4", 4),
                        new Reason("subject", "SAFETY", "≥SAFETY", 15),
                        new Reason("realWorld", "NONE", "<PETITION", 0));
    }

    @Test
    void theScoreDecidesWhereNoTriggerIsGraver() {
        var proposal = propose(loud());
        assertThat(proposal.score()).isEqualTo(67);
        assertThat(proposal.planGrade()).isEqualTo(PlanGrade.II);
        assertThat(proposal.statutoryClass()).isEqualTo(StatutoryClass.MAJOR);
    }

    @Test
    void aTriggerLiftsAndIsNamed() {
        var proposal = propose(signals(3, 1, 10_000, 1, MediaLevel.SOCIAL, Subject.QUESTION));
        assertThat(proposal.planGrade()).isEqualTo(PlanGrade.III);
        assertThat(proposal.score()).isEqualTo(6);
        assertThat(proposal.reasons()).contains(new Reason("trigger:浏览量达到1万", "views=10000", "views≥10000 → Ⅲ级", 0));
    }

    @Test
    void allConditionsOfATriggerMustHold() {
        assertThat(propose(signals(3, 1, 100_000, 1, MediaLevel.SOCIAL, Subject.MONEY))
                        .planGrade())
                .isEqualTo(PlanGrade.III);
        assertThat(propose(signals(3, 1, 100_000, 1, MediaLevel.SOCIAL, Subject.SAFETY))
                        .planGrade())
                .isEqualTo(PlanGrade.II);
    }

    @Test
    void centralMediaAndHarmIsOne() {
        var proposal = propose(signals(3, 1, 0, 1, MediaLevel.CENTRAL, Subject.HARM));
        assertThat(proposal.planGrade()).isEqualTo(PlanGrade.I);
        assertThat(proposal.statutoryClass()).isEqualTo(StatutoryClass.ESPECIALLY_MAJOR);
    }

    @Test
    void overseasMediaSpreadWideButStandOnNoRung() {
        var proposal = propose(signals(3, 1, 0, 1, MediaLevel.OVERSEAS, Subject.QUESTION));
        assertThat(proposal.planGrade()).isEqualTo(PlanGrade.IV);
        assertThat(proposal.score()).isEqualTo(5);
    }

    @Test
    void aNoticeFromAboveAsksForTwo() {
        var measured = new Measured(quiet(), Area.FUNERAL, true);
        assertThat(GradingRules.propose(shippedPlan(), measured, null, NOW).planGrade())
                .isEqualTo(PlanGrade.II);
    }

    @Test
    void whatWasMergedInKeepsItsGrade() {
        var measured = new Measured(quiet(), Area.FUNERAL, false);
        assertThat(GradingRules.propose(shippedPlan(), measured, PlanGrade.II, NOW)
                        .planGrade())
                .isEqualTo(PlanGrade.II);
    }

    private static Proposal propose(Signals signals) {
        return GradingRules.propose(shippedPlan(), new Measured(signals, Area.ELDERLY_CARE, false), null, NOW);
    }
}
