package org.huiying.monitoring.suspicion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionBasis;
import org.huiying.monitoring.opinion.domain.OpinionStatus;
import org.huiying.platform.decision.Decision.Accepted;
import org.huiying.platform.decision.Decision.Kind;
import org.huiying.platform.decision.Decision.Refused;
import org.junit.jupiter.api.Test;

class SuspicionLifecycleTest {

    private static final Source DAILY = new Source("云溪日报", "https://www.yunxidaily.example/1", "从未有此政策");
    private static final Source BUREAU = new Source("市民政局公告", "https://mzj.city.example/2", "没有发过该文件");
    private static final Grounds TWO = new Grounds("60岁以上每人发800元", List.of(DAILY, BUREAU), null);
    private static final Grounds DENIED = new Grounds("60岁以上每人发800元", List.of(), "本股室没有这项补贴");
    private static final Grounds ONE = new Grounds("60岁以上每人发800元", List.of(DAILY), null);

    private static final Speaker OFFICE = new Speaker(false, "社会救助股", "社会救助股");
    private static final Speaker IN_CHARGE = new Speaker(true, "社会救助股", "社会救助股");
    private static final Speaker NEIGHBOUR = new Speaker(true, "养老服务股", "社会救助股");
    private static final Speaker BEFORE_THE_PLAN = new Speaker(true, "社会救助股", null);

    private static final List<Suspicion> STATES =
            List.of(new Suspicion.Unmarked(), new Suspicion.Marked(TWO), new Suspicion.Ended(OpinionStatus.MERGED));

    private static final List<SuspicionCommand> COMMANDS = List.of(
            new SuspicionCommand.Mark(TWO, OFFICE),
            new SuspicionCommand.Mark(DENIED, IN_CHARGE),
            new SuspicionCommand.Mark(DENIED, OFFICE),
            new SuspicionCommand.Mark(DENIED, NEIGHBOUR),
            new SuspicionCommand.Mark(DENIED, BEFORE_THE_PLAN),
            new SuspicionCommand.Mark(ONE, IN_CHARGE),
            new SuspicionCommand.Withdraw("文件属实"),
            new SuspicionCommand.Withdraw(" "));

    /**
     * The approved table: two sources; denial by the section in charge, by another post, by another section, before any
     * plan is known; one source; withdraw, without reason.
     */
    private static final String APPROVED = """
        Unmarked Marked! | Marked! | denial-of-another | denial-of-another-section | section-in-charge-unknown \
        | grounds-insufficient | not-suspected | reason-required
        Marked   Marked | Marked! | denial-of-another | denial-of-another-section | section-in-charge-unknown \
        | grounds-insufficient | Unmarked! | reason-required
        Ended    opinion-ended | opinion-ended | opinion-ended | opinion-ended | opinion-ended \
        | opinion-ended | opinion-ended | opinion-ended
        """;

    @Test
    void allowsExactlyTheApprovedTransitions() {
        var table = new StringBuilder();
        for (var state : STATES) {
            var row = new ArrayList<String>();
            COMMANDS.forEach(command -> row.add(outcome(state, command)));
            table.append(String.format("%-8s %s%n", state.getClass().getSimpleName(), String.join(" | ", row)));
        }
        assertThat(table.toString()).isEqualTo(APPROVED);
    }

    @Test
    void hasASampleOfEachStateAndCommand() {
        assertThat(STATES).extracting(Object::getClass).containsExactlyInAnyOrder((Class[])
                Suspicion.class.getPermittedSubclasses());
        assertThat(COMMANDS.stream().map(Object::getClass).distinct())
                .containsExactlyInAnyOrder((Class[]) SuspicionCommand.class.getPermittedSubclasses());
    }

    @Test
    void whoBelongsToNoSectionIsInChargeOfNone() {
        var marked = SuspicionLifecycle.decide(
                new Suspicion.Unmarked(), new SuspicionCommand.Mark(DENIED, new Speaker(true, null, "社会救助股")));
        assertThat(marked).isEqualTo(new Refused<>(Kind.FORBIDDEN, "denial-of-another-section", List.of("社会救助股")));
    }

    @Test
    void saysHowManySourcesAreMissing() {
        assertThat(refusal(new Grounds("x", List.of(), null))).isEqualTo(List.of(0, 2));
        assertThat(refusal(ONE)).isEqualTo(List.of(1, 1));
    }

    @Test
    void onePageOfASiteAndAnotherOfItAreOneSource() {
        var mobile = new Source("云溪新闻", "https://m.yunxidaily.example/9?x=1", "谣言");
        assertThat(refusal(new Grounds("x", List.of(DAILY, mobile), null))).isEqualTo(List.of(2, 1));
    }

    @Test
    void oneOutletOnTwoSitesIsOneSource() {
        var reposted = new Source("《云溪日报》", "https://portal.example/yunxi", "从未有此政策");
        assertThat(refusal(new Grounds("x", List.of(DAILY, reposted), null))).isEqualTo(List.of(2, 1));
    }

    @Test
    void documentsWithoutAPageDifferByName() {
        var first = new Source("县政府公报第3期", null, "没有这项补贴");
        var second = new Source("省厅电话通知", null, "没有这项补贴");
        assertThat(new Grounds("x", List.of(first, second), null).basis()).contains(SuspicionBasis.TWO_SOURCES);
        assertThat(new Grounds("x", List.of(first, first), null).basis()).isEmpty();
    }

    @Test
    void aDenialOutweighsSources() {
        assertThat(new Grounds("x", List.of(DAILY, BUREAU), "没有").basis()).contains(SuspicionBasis.DENIAL);
    }

    private static List<Object> refusal(Grounds grounds) {
        var decision = SuspicionLifecycle.decide(new Suspicion.Unmarked(), new SuspicionCommand.Mark(grounds, OFFICE));
        assertThat(decision).isInstanceOf(Refused.class);
        var refused = (Refused<Suspicion, SuspicionEvent>) decision;
        assertThat(refused.kind()).isEqualTo(Kind.RULE);
        return refused.args();
    }

    /** The next state, with an exclamation mark when there is something to tell; else the code of the refusal. */
    private static String outcome(Suspicion state, SuspicionCommand command) {
        return switch (SuspicionLifecycle.decide(state, command)) {
            case Accepted<Suspicion, SuspicionEvent>(var next, var events) ->
                Stream.of(next.getClass().getSimpleName(), events.isEmpty() ? "" : "!")
                        .reduce("", String::concat);
            case Refused<Suspicion, SuspicionEvent>(var _, var code, var _) -> code;
        };
    }
}
