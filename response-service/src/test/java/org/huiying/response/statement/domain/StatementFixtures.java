package org.huiying.response.statement.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiying.contracts.assessment.Plan;
import org.huiying.contracts.response.StatementEvent.Kind;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Refused;
import org.huiying.response.statement.domain.text.Fact;
import org.huiying.response.statement.domain.text.Text;

/** Statements at every station, and the people around them. */
public final class StatementFixtures {

    public static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    public static final Actor AUTHOR = actor("responder", Post.RESPONDER);
    public static final Actor SECTION_HEAD = actor("section-head", Post.SECTION_HEAD);
    public static final Actor LEGAL = actor("legal", Post.LEGAL_REVIEWER);
    public static final Actor HEAD = actor("head", Post.BUREAU_HEAD);
    public static final Actor PROPAGANDA = actor("propaganda", Post.COUNTY_PROPAGANDA);

    private StatementFixtures() {}

    public static Actor actor(String subject, Post... posts) {
        return new Actor(subject, Set.of(posts));
    }

    public static Text text(String body) {
        return new Text("关于某养老机构有关情况的通报", body, List.of(new Fact("已派工作组到现场", "工作组记录", "INVESTIGATOR")));
    }

    public static Text text() {
        return text("县民政局已成立工作组。下次通报时间：3月3日10时。咨询电话：0574-87654321。");
    }

    public static Manuscript manuscript() {
        return new Manuscript(
                new UUID(7, 1), new UUID(7, 2), Kind.HOLDING, null, 1, text(), Set.of(AUTHOR.subject()), 0);
    }

    /** Section head, then legal review, then the bureau head: grade III as shipped. */
    public static Chain chain() {
        return Chain.of(procedure(
                PlanGrade.III, step(1, Post.SECTION_HEAD), step(2, Post.LEGAL_REVIEWER), step(3, Post.BUREAU_HEAD)));
    }

    public static Chain higherChain() {
        return Chain.of(procedure(
                PlanGrade.II,
                step(1, Post.SECTION_HEAD),
                step(2, Post.LEGAL_REVIEWER),
                step(3, Post.DEPUTY_HEAD),
                step(4, Post.BUREAU_HEAD),
                step(5, Post.COUNTY_PROPAGANDA)));
    }

    public static Plan.ApprovalStep step(int number, Post... posts) {
        return new Plan.ApprovalStep(number, "第" + number + "步", List.of(posts));
    }

    public static Plan.Procedure procedure(PlanGrade grade, Plan.ApprovalStep... steps) {
        return new Plan.Procedure(
                grade,
                List.of(),
                List.of(steps),
                List.of(),
                List.of(),
                new Plan.CalmRule(0.3, Duration.ofHours(6), Duration.ofHours(24), Duration.ofDays(7), 0.2),
                new Plan.Powers(
                        List.of(Post.OFFICE_HEAD),
                        List.of(Post.DEPUTY_HEAD),
                        List.of(Post.DEPUTY_HEAD),
                        List.of(Post.BUREAU_HEAD)),
                false,
                false);
    }

    public static Chain signed(Chain chain, int steps) {
        var signed = chain;
        for (var i = 0; i < steps; i++) {
            var open = signed.current().orElseThrow();
            var post = open.posts().getFirst();
            signed = signed.sign(open, new Chain.Signature(post, post.name(), text().sha256(), NOW));
        }
        return signed;
    }

    public static Statement draft() {
        return new Statement.Draft(manuscript());
    }

    public static Statement submitted() {
        return new Statement.InApproval(manuscript(), chain());
    }

    public static Statement inApproval() {
        return new Statement.InApproval(manuscript(), signed(chain(), 1));
    }

    public static Statement returned() {
        return new Statement.Returned(manuscript(), signed(chain(), 1), "缺少救助电话", Post.LEGAL_REVIEWER);
    }

    public static Statement approved() {
        return new Statement.Approved(manuscript(), signed(chain(), 3));
    }

    public static Release release() {
        return new Release("云民通〔2026〕1号", NOW, null);
    }

    public static Release emergencyRelease() {
        return new Release("云民通〔2026〕2号", NOW, new Release.Emergency("五小时时限将到", Post.BUREAU_HEAD, NOW));
    }

    public static Statement scheduled() {
        return new Statement.Scheduled(manuscript(), signed(chain(), 3), release());
    }

    public static Statement published() {
        return new Statement.Published(manuscript(), signed(chain(), 3), release());
    }

    public static Statement emergencyPublished() {
        return new Statement.EmergencyPublished(manuscript(), chain(), emergencyRelease());
    }

    public static Statement ratified() {
        return new Statement.Ratified(manuscript(), signed(chain(), 3), emergencyRelease());
    }

    public static Statement corrected() {
        return new Statement.Corrected(manuscript(), signed(chain(), 3), release(), "金额更正");
    }

    public static Statement withdrawn() {
        return new Statement.Withdrawn(manuscript(), signed(chain(), 3), release(), "来源有误", Post.BUREAU_HEAD, NOW);
    }

    public static List<Statement> everyStation() {
        return List.of(
                draft(),
                submitted(),
                inApproval(),
                returned(),
                approved(),
                scheduled(),
                published(),
                emergencyPublished(),
                ratified(),
                corrected(),
                withdrawn());
    }

    public static Actor everybody() {
        return new Actor("everybody", EnumSet.allOf(Post.class));
    }

    /** What comes of a command that must be accepted. */
    static Accepted<Statement, StatementEvent> accepted(Statement state, StatementCommand command) {
        var decision = StatementLifecycle.decide(state, command, NOW);
        assertThat(decision).isInstanceOf(Accepted.class);
        return (Accepted<Statement, StatementEvent>) decision;
    }

    static void refuses(Statement state, StatementCommand command, String code) {
        assertThat(StatementLifecycle.decide(state, command, NOW))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
