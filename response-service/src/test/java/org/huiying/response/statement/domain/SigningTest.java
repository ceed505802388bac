package org.huiying.response.statement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.statement.domain.StatementFixtures.AUTHOR;
import static org.huiying.response.statement.domain.StatementFixtures.HEAD;
import static org.huiying.response.statement.domain.StatementFixtures.LEGAL;
import static org.huiying.response.statement.domain.StatementFixtures.SECTION_HEAD;
import static org.huiying.response.statement.domain.StatementFixtures.accepted;
import static org.huiying.response.statement.domain.StatementFixtures.actor;
import static org.huiying.response.statement.domain.StatementFixtures.approved;
import static org.huiying.response.statement.domain.StatementFixtures.chain;
import static org.huiying.response.statement.domain.StatementFixtures.draft;
import static org.huiying.response.statement.domain.StatementFixtures.higherChain;
import static org.huiying.response.statement.domain.StatementFixtures.inApproval;
import static org.huiying.response.statement.domain.StatementFixtures.procedure;
import static org.huiying.response.statement.domain.StatementFixtures.refuses;
import static org.huiying.response.statement.domain.StatementFixtures.step;
import static org.huiying.response.statement.domain.StatementFixtures.submitted;
import static org.huiying.response.statement.domain.StatementFixtures.text;

import java.util.List;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.junit.jupiter.api.Test;

/** Who signs what, in which order, and what a signature holds. */
class SigningTest {

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
    void aReturnNeedsAReasonAndIsCounted() {
        refuses(inApproval(), new StatementCommand.Return(" ", LEGAL), "reason-required");

        var back = accepted(inApproval(), new StatementCommand.Return("缺少电话", LEGAL));

        assertThat(back.next().manuscript().round()).isEqualTo(1);
        assertThat(back.events()).containsExactly(new StatementEvent.SentBack(2, Post.LEGAL_REVIEWER, "缺少电话", 1));
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

    private static String sha(Statement state) {
        return state.manuscript().text().sha256();
    }
}
