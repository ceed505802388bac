package org.huiying.response.statement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.statement.domain.StatementFixtures.AUTHOR;
import static org.huiying.response.statement.domain.StatementFixtures.HEAD;
import static org.huiying.response.statement.domain.StatementFixtures.LEGAL;
import static org.huiying.response.statement.domain.StatementFixtures.NOW;
import static org.huiying.response.statement.domain.StatementFixtures.SECTION_HEAD;
import static org.huiying.response.statement.domain.StatementFixtures.actor;
import static org.huiying.response.statement.domain.StatementFixtures.approved;
import static org.huiying.response.statement.domain.StatementFixtures.chain;
import static org.huiying.response.statement.domain.StatementFixtures.draft;
import static org.huiying.response.statement.domain.StatementFixtures.emergencyPublished;
import static org.huiying.response.statement.domain.StatementFixtures.higherChain;
import static org.huiying.response.statement.domain.StatementFixtures.inApproval;
import static org.huiying.response.statement.domain.StatementFixtures.procedure;
import static org.huiying.response.statement.domain.StatementFixtures.returned;
import static org.huiying.response.statement.domain.StatementFixtures.signed;
import static org.huiying.response.statement.domain.StatementFixtures.step;
import static org.huiying.response.statement.domain.StatementFixtures.submitted;
import static org.huiying.response.statement.domain.StatementFixtures.text;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Refused;
import org.huiying.response.statement.domain.text.Fact;
import org.huiying.response.statement.domain.text.Text;
import org.junit.jupiter.api.Test;

class StatementLifecycleTest {

    private static final String SHA = text().sha256();

    @Test
    void stepsAreSignedInOrderAndTheLastOneApproves() {
        var first = accepted(submitted(), new StatementCommand.Approve(SHA, SECTION_HEAD));
        var second = accepted(first.next(), new StatementCommand.Approve(SHA, LEGAL));
        var third = accepted(second.next(), new StatementCommand.Approve(SHA, HEAD));

        assertThat(first.events())
                .containsExactly(new StatementEvent.Signed(1, Post.SECTION_HEAD, List.of(Post.LEGAL_REVIEWER)));
        assertThat(third.next()).isInstanceOf(Statement.Approved.class);
        assertThat(third.events())
                .containsExactly(
                        new StatementEvent.Signed(3, Post.BUREAU_HEAD, List.of()),
                        new StatementEvent.Approved(Post.BUREAU_HEAD));
    }

    @Test
    void aPostWhoseStepIsNotDueMayNotSign() {
        refuses(submitted(), new StatementCommand.Approve(SHA, HEAD), "not-your-step");
        refuses(submitted(), new StatementCommand.Return("重写", HEAD), "not-your-step");
    }

    @Test
    void neitherTheAuthorNorAnyEditorApproves() {
        var head = actor("section-head", Post.SECTION_HEAD);
        var edited = accepted(draft(), new StatementCommand.Revise(text("民政局改写。"), head))
                .next();
        var handedIn =
                accepted(edited, new StatementCommand.Submit(chain(), AUTHOR)).next();

        refuses(handedIn, new StatementCommand.Approve(sha(handedIn), head), "author-never-approves");
    }

    @Test
    void nobodySignsTwoStepsWhateverPostsTheyHold() {
        var both = actor("section-head", Post.SECTION_HEAD, Post.LEGAL_REVIEWER);
        var once =
                accepted(submitted(), new StatementCommand.Approve(SHA, both)).next();

        refuses(once, new StatementCommand.Approve(SHA, both), "signed-already");
    }

    @Test
    void anApprovalOfAnotherTextIsRefused() {
        refuses(submitted(), new StatementCommand.Approve("0".repeat(64), SECTION_HEAD), "other-text");
    }

    @Test
    void aChangedTextVoidsSignaturesAndRestartsTheChain() {
        var revised = accepted(approved(), new StatementCommand.Revise(text("民政局又查明一点。"), AUTHOR));

        assertThat(StateName.of(revised.next())).isEqualTo(StateName.SUBMITTED);
        assertThat(revised.events())
                .contains(new StatementEvent.Voided(List.of(1, 2, 3), SHA))
                .hasAtLeastOneElementOfType(StatementEvent.Submitted.class);
    }

    @Test
    void aChangedFactTableVoidsSignaturesToo() {
        var other = new Text(text().title(), text().body(), List.of(new Fact("另一事实", null, null)));

        var revised = accepted(inApproval(), new StatementCommand.Revise(other, AUTHOR));

        assertThat(revised.events()).hasAtLeastOneElementOfType(StatementEvent.Voided.class);
    }

    @Test
    void anIdenticalTextKeepsItsSignatures() {
        var again = new Text(" " + text().title() + "\r\n", "\r\n" + text().body() + "  ", text().facts());

        var revised = accepted(approved(), new StatementCommand.Revise(again, SECTION_HEAD));

        assertThat(revised.next()).isInstanceOf(Statement.Approved.class);
        assertThat(revised.next().manuscript().version()).isEqualTo(2);
        assertThat(revised.next().manuscript().editors()).containsExactly(AUTHOR.subject());
    }

    @Test
    void aReturnNeedsAReasonAndIsCounted() {
        refuses(inApproval(), new StatementCommand.Return(" ", LEGAL), "reason-required");

        var back = accepted(inApproval(), new StatementCommand.Return("缺少电话", LEGAL));

        assertThat(back.next().manuscript().round()).isEqualTo(1);
        assertThat(back.events()).containsExactly(new StatementEvent.SentBack(2, Post.LEGAL_REVIEWER, "缺少电话", 1));
    }

    @Test
    void anUnchangedTextComesBackToTheStepThatReturnedIt() {
        var again = accepted(returned(), new StatementCommand.Submit(chain(), AUTHOR))
                .next();

        assertThat(((Statement.InApproval) again).chain().nextPosts()).containsExactly(Post.LEGAL_REVIEWER);
    }

    @Test
    void anApproverWhoThinksAgainTakesEverySignatureAway() {
        var back =
                accepted(approved(), new StatementCommand.Return("有新情况", LEGAL)).next();

        assertThat(((Statement.Returned) back).chain().signatures()).isEmpty();
    }

    @Test
    void aHigherGradeAddsStepsAndKeepsSignatures() {
        var raised = accepted(approved(), new StatementCommand.Align(higherChain()));

        var chain = ((Statement.InApproval) raised.next()).chain();
        assertThat(chain.signedSteps()).containsExactly(1, 2, 4);
        assertThat(chain.nextPosts()).containsExactly(Post.DEPUTY_HEAD);
        assertThat(raised.events()).hasAtLeastOneElementOfType(StatementEvent.Submitted.class);
    }

    @Test
    void aPostNamedTwiceInARowIsOneStep() {
        var chain = Chain.of(procedure(
                PlanGrade.IV, step(1, Post.SECTION_HEAD), step(2, Post.SECTION_HEAD), step(3, Post.OFFICE_HEAD)));

        assertThat(chain.steps()).extracting(Chain.Step::step).containsExactly(1, 2);
        assertThat(chain.steps().getFirst().label()).isEqualTo("第1步、第2步");
    }

    @Test
    void onlyTheAuthorHandsIn() {
        refuses(draft(), new StatementCommand.Submit(chain(), SECTION_HEAD), "not-the-author");
    }

    @Test
    void aTextWithPersonalDataIsNeverHandedIn() {
        var bad = accepted(draft(), new StatementCommand.Revise(text("当事人身份证号330212194803120018。"), AUTHOR));

        refuses(bad.next(), new StatementCommand.Submit(chain(), AUTHOR), "text-not-allowed");
        refuses(approved(), new StatementCommand.Revise(text("请致电13812345678。"), AUTHOR), "text-not-allowed");
    }

    @Test
    void whatWasNotSignedAsItStandsIsNotPublished() {
        var other = new Manuscript(
                new UUID(7, 1), new UUID(7, 2), Kind.FULL, null, 2, text("民政局换了一句。"), Set.of("responder"), 0);

        refuses(
                new Statement.Approved(other, signed(chain(), 3)),
                new StatementCommand.Publish("云民通〔2026〕9号", NOW),
                "not-the-approved-text");
    }

    @Test
    void anEmergencyReleaseNeedsHoldingKindVerifiedFactsAReasonAndTheRightPost() {
        var full = new Manuscript(new UUID(7, 1), new UUID(7, 2), Kind.FULL, null, 1, text(), Set.of("responder"), 0);
        var unverified = new Text("通报", "民政局知悉。", List.of(new Fact("有人受伤", "网传", null)));
        var vague = new Manuscript(
                new UUID(7, 1), new UUID(7, 2), Kind.HOLDING, null, 1, unverified, Set.of("responder"), 0);

        refuses(new Statement.Draft(full), release("时限将到", HEAD), "emergency-holding-only");
        refuses(new Statement.Draft(vague), release("时限将到", HEAD), "facts-not-verified");
        refuses(draft(), release(" ", HEAD), "reason-required");
        refuses(draft(), release("时限将到", SECTION_HEAD), "may-not-release");
        assertThat(accepted(inApproval(), release("时限将到", HEAD)).next()).isInstanceOf(Statement.Scheduled.class);
    }

    @Test
    void anEmergencyReleaseIsMarkedUntilTheWholeChainHasSigned() {
        var first = accepted(emergencyPublished(), new StatementCommand.Ratify(SHA, SECTION_HEAD));
        var second = accepted(first.next(), new StatementCommand.Ratify(SHA, LEGAL));
        var third = accepted(second.next(), new StatementCommand.Ratify(SHA, HEAD));

        assertThat(second.next()).isInstanceOf(Statement.EmergencyPublished.class);
        assertThat(third.next()).isInstanceOf(Statement.Ratified.class);
        assertThat(third.events()).contains(new StatementEvent.Ratified(Post.BUREAU_HEAD));
    }

    @Test
    void withdrawalNeedsAReasonAndTheRightPost() {
        var published = StatementFixtures.published();

        refuses(published, new StatementCommand.Withdraw(List.of(Post.BUREAU_HEAD), "有误", AUTHOR), "may-not-withdraw");
        refuses(published, new StatementCommand.Withdraw(List.of(Post.BUREAU_HEAD), "", HEAD), "reason-required");
    }

    @Test
    void equalTextsHaveEqualHashesHoweverTheyWereTyped() {
        var typed = new Text("标题", "第一行 \r\n\r\n　第二行\u200b\u0000", List.of());
        var clean = new Text("标题", "第一行\n\n第二行", List.of());

        assertThat(typed.sha256()).isEqualTo(clean.sha256());
        assertThat(new Text("Cafe\u0301", "b", List.of()).sha256())
                .isEqualTo(new Text("Caf\u00e9", "b", List.of()).sha256());
        assertThat(new Text("标题", "第一行\n第二行", List.of()).sha256()).isNotEqualTo(clean.sha256());
    }

    private static StatementCommand release(String reason, Actor by) {
        return new StatementCommand.EmergencyRelease(chain(), List.of(Post.BUREAU_HEAD), "云民通〔2026〕5号", reason, by);
    }

    private static String sha(Statement state) {
        return state.manuscript().text().sha256();
    }

    private static Accepted<Statement, StatementEvent> accepted(Statement state, StatementCommand command) {
        var decision = StatementLifecycle.decide(state, command, NOW);
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted<Statement, StatementEvent>) decision;
    }

    private static void refuses(Statement state, StatementCommand command, String code) {
        assertThat(StatementLifecycle.decide(state, command, NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
