package org.huiying.monitoring.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.ok;
import static org.huiying.monitoring.Matters.path;
import static org.huiying.monitoring.Matters.refused;
import static org.huiying.monitoring.suspicion.Marks.CITY;
import static org.huiying.monitoring.suspicion.Marks.DAILY;
import static org.huiying.monitoring.suspicion.Marks.sources;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSuspectedFalse;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionBasis;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionWithdrawn;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.monitoring.Matters;
import org.huiying.testing.Api;
import org.huiying.testing.Api.Answer;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SuspicionApiTest {

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    private Api monitor;
    private Marks marks;

    @BeforeEach
    void people() {
        monitor = door.as("monitor", "MONITOR");
        marks = new Marks(matters);
    }

    @Test
    void twoIndependentSourcesMarkItAndTheSameAgainChangesNothing() {
        var matter = marks.registered("网传低保要取消");
        refused(marks.mark(monitor, matter, Map.of("claim", Marks.CLAIM)), 422, "grounds-insufficient");
        refused(marks.mark(monitor, matter, sources(DAILY)), 422, "grounds-insufficient");

        var marked = ok(marks.mark(monitor, matter, sources(DAILY, CITY)));
        assertThat(marked.json().path("suspectedFalse").asBoolean()).isTrue();
        assertThat(marked.json().path("mark").path("by").asString()).isEqualTo("MONITOR");
        assertThat(marked.json().path("mark").path("basis").asString()).isEqualTo("TWO_SOURCES");
        var said = scenario.await(
                OpinionSuspectedFalse.class, e -> e.incident().id().equals(matter.id()));
        assertThat(said.basis()).isEqualTo(SuspicionBasis.TWO_SOURCES);
        assertThat(said.claim()).isEqualTo(Marks.CLAIM);
        assertThat(said.by()).isEqualTo(Post.MONITOR);

        var again = ok(marks.mark(monitor, matter, sources(DAILY, CITY)));
        assertThat(again.header("ETag")).isEqualTo(marked.header("ETag"));
        assertThat(again.json()).isEqualTo(marked.json());
        assertThat(monitor.get(path(matter, "")).json().path("suspectedFalse").asBoolean())
                .isTrue();
        assertThat(told(matter)).isOne();
    }

    @Test
    void namesOfPeopleAndAccountsAreNotKept() {
        var matter = marks.registered("网传敬老院将关闭");
        Map<String, Object> post = Map.of(
                "name",
                "云溪发布",
                "url",
                "https://social.example/u/zhangsan88/status/5?uid=77",
                "says",
                "网友王建国，电话13900139000，称已删帖");
        var text = ok(marks.mark(monitor, matter, sources(post, CITY))).text();
        assertThat(text).contains("云溪发布").doesNotContain("zhangsan88", "uid", "13900139000");
        refused(
                marks.mark(
                        monitor,
                        matter,
                        sources(Map.<String, Object>of("name", "某站", "url", "ftp://a.example/x", "says", "x"), CITY)),
                422,
                "source-link-unusable");
    }

    @Test
    void aMarkIsWithdrawnWithAReasonAndStaysInTheHistory() {
        var matter = marks.registered("网传补贴翻倍");
        refused(withdraw(matter, "弄错了"), 409, "not-suspected");
        ok(marks.mark(monitor, matter, sources(DAILY, CITY)));
        refused(withdraw(matter, " "), 422, "reason-required");
        assertThat(monitor.delete(path(matter, "/suspected-false?reason=x"), "If-Match", "\"77\"")
                        .status())
                .isEqualTo(412);

        var withdrawn = ok(withdraw(matter, "省厅已发文，属实"));
        assertThat(withdrawn.json().path("suspectedFalse").asBoolean()).isFalse();
        var earlier = withdrawn.json().path("earlier").get(0);
        assertThat(earlier.at("/grounds/claim").asString()).isEqualTo(Marks.CLAIM);
        assertThat(earlier.at("/end/how").asString()).isEqualTo("WITHDRAWN");
        assertThat(earlier.at("/end/reason").asString()).isEqualTo("省厅已发文，属实");
        scenario.await(
                SuspicionWithdrawn.class,
                e -> e.incident().id().equals(matter.id()) && e.reason().equals("省厅已发文，属实"));

        var history = monitor.get(path(matter, "/history")).json().path("items");
        assertThat(history.findValuesAsString("act")).containsExactly("SUSPICION_WITHDRAWN", "SUSPECTED_FALSE");
        assertThat(history.get(0).path("by").asString()).isEqualTo("MONITOR");
    }

    @Test
    void nothingIsMarkedThatHasEnded() {
        var matter = marks.registered("已排除的传言");
        ok(monitor.post(
                path(matter, "/verification"),
                Map.of("verdict", "DISMISSED", "reason", "重复"),
                "If-Match",
                marks.matters().etag(matter)));
        refused(marks.mark(monitor, matter, sources(DAILY, CITY)), 409, "opinion-ended");
        assertThat(ok(monitor.get(path(matter, "/suspected-false")))
                        .json()
                        .path("suspectedFalse")
                        .asBoolean())
                .isFalse();
    }

    private long told(IncidentRef matter) {
        return scenario.all(OpinionSuspectedFalse.class).stream()
                .filter(e -> e.incident().id().equals(matter.id()))
                .count();
    }

    private Answer withdraw(IncidentRef matter, String reason) {
        var encoded = URLEncoder.encode(reason, StandardCharsets.UTF_8);
        return monitor.delete(
                path(matter, "/suspected-false?reason=" + encoded),
                "If-Match",
                marks.matters().etag(matter));
    }
}
