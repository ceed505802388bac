package org.huiying.response.statement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.response.statement.domain.StatementFixtures.AUTHOR;
import static org.huiying.response.statement.domain.StatementFixtures.SECTION_HEAD;
import static org.huiying.response.statement.domain.StatementFixtures.accepted;
import static org.huiying.response.statement.domain.StatementFixtures.approved;
import static org.huiying.response.statement.domain.StatementFixtures.chain;
import static org.huiying.response.statement.domain.StatementFixtures.draft;
import static org.huiying.response.statement.domain.StatementFixtures.inApproval;
import static org.huiying.response.statement.domain.StatementFixtures.refuses;
import static org.huiying.response.statement.domain.StatementFixtures.returned;
import static org.huiying.response.statement.domain.StatementFixtures.text;

import java.util.List;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.response.statement.domain.text.Fact;
import org.huiying.response.statement.domain.text.Text;
import org.junit.jupiter.api.Test;

/** Texts that change, and texts that are handed in. */
class DraftingTest {

    private static final String SHA = text().sha256();

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
    void anUnchangedTextComesBackToTheStepThatReturnedIt() {
        var again = accepted(returned(), new StatementCommand.Submit(chain(), AUTHOR))
                .next();

        assertThat(((Statement.InApproval) again).chain().nextPosts()).containsExactly(Post.LEGAL_REVIEWER);
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
    void equalTextsHaveEqualHashesHoweverTheyWereTyped() {
        var typed = new Text("标题", "第一行 \r\n\r\n　第二行\u200b\u0000", List.of());
        var clean = new Text("标题", "第一行\n\n第二行", List.of());

        assertThat(typed.sha256()).isEqualTo(clean.sha256());
        assertThat(new Text("Cafe\u0301", "b", List.of()).sha256())
                .isEqualTo(new Text("Caf\u00e9", "b", List.of()).sha256());
        assertThat(new Text("标题", "第一行\n第二行", List.of()).sha256()).isNotEqualTo(clean.sha256());
    }
}
