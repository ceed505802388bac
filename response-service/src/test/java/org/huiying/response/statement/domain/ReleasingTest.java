package org.huiying.response.statement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.statement.domain.StatementFixtures.AUTHOR;
import static org.huiying.response.statement.domain.StatementFixtures.HEAD;
import static org.huiying.response.statement.domain.StatementFixtures.LEGAL;
import static org.huiying.response.statement.domain.StatementFixtures.NOW;
import static org.huiying.response.statement.domain.StatementFixtures.SECTION_HEAD;
import static org.huiying.response.statement.domain.StatementFixtures.accepted;
import static org.huiying.response.statement.domain.StatementFixtures.chain;
import static org.huiying.response.statement.domain.StatementFixtures.draft;
import static org.huiying.response.statement.domain.StatementFixtures.emergencyPublished;
import static org.huiying.response.statement.domain.StatementFixtures.inApproval;
import static org.huiying.response.statement.domain.StatementFixtures.refuses;
import static org.huiying.response.statement.domain.StatementFixtures.signed;
import static org.huiying.response.statement.domain.StatementFixtures.text;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.response.statement.domain.text.Fact;
import org.huiying.response.statement.domain.text.Text;
import org.junit.jupiter.api.Test;

/** What is published, released in an emergency and withdrawn. */
class ReleasingTest {

    private static final String SHA = text().sha256();

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

    private static StatementCommand release(String reason, Actor by) {
        return new StatementCommand.EmergencyRelease(chain(), List.of(Post.BUREAU_HEAD), "云民通〔2026〕5号", reason, by);
    }
}
