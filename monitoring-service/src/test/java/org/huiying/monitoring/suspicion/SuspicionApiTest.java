package org.huiying.monitoring.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.ok;
import static org.huiying.monitoring.Matters.path;
import static org.huiying.monitoring.Matters.refused;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SuspicionApiTest {

    private static final String CLAIM = "低保将全部取消";
    private static final Map<String, Object> DAILY =
            Map.of("name", "云溪日报", "url", "https://www.yunxidaily.example/a/1", "says", "低保政策没有变化");
    private static final Map<String, Object> CITY =
            Map.of("name", "市民政局公告", "url", "https://mzj.city.example/2026/7", "says", "没有取消低保的文件");

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private Api monitor;
    private Matters matters;

    @BeforeEach
    void people() {
        monitor = door.as("monitor", "MONITOR");
        matters = new Matters(door, scenario, jdbc);
    }

    @Test
    void twoIndependentSourcesMarkItAndTheSameAgainChangesNothing() {
        var matter = registered("网传低保要取消");
        refused(mark(monitor, matter, Map.of("claim", CLAIM)), 422, "grounds-insufficient");
        refused(mark(monitor, matter, sources(DAILY)), 422, "grounds-insufficient");

        var marked = ok(mark(monitor, matter, sources(DAILY, CITY)));
        assertThat(marked.json().path("suspectedFalse").asBoolean()).isTrue();
        assertThat(marked.json().path("mark").path("by").asString()).isEqualTo("MONITOR");
        assertThat(marked.json().path("mark").path("basis").asString()).isEqualTo("TWO_SOURCES");
        var said = scenario.await(
                OpinionSuspectedFalse.class, e -> e.incident().id().equals(matter.id()));
        assertThat(said.basis()).isEqualTo(SuspicionBasis.TWO_SOURCES);
        assertThat(said.claim()).isEqualTo(CLAIM);
        assertThat(said.by()).isEqualTo(Post.MONITOR);

        var again = ok(mark(monitor, matter, sources(DAILY, CITY)));
        assertThat(again.header("ETag")).isEqualTo(marked.header("ETag"));
        assertThat(again.json()).isEqualTo(marked.json());
        assertThat(monitor.get(path(matter, "")).json().path("suspectedFalse").asBoolean())
                .isTrue();
        assertThat(told(matter)).isOne();
    }

    @Test
    void onlyTheSectionMayDeny() {
        var matter = registered("网传养老金归民政局发");
        var denial = Map.of("claim", "养老金改由民政局发", "denial", Map.of("text", "民政局不发养老金，联系电话13800138000"));
        refused(mark(monitor, matter, denial), 403, "denial-of-another");
        refused(mark(door.as("duty", "DUTY_OFFICER"), matter, denial), 403, "denial-of-another");
        assertThat(mark(door.as("office", "OFFICE"), matter, denial).status()).isEqualTo(403);

        var marked = ok(mark(door.as("section", "SECTION"), matter, denial));
        assertThat(marked.json().path("mark").path("basis").asString()).isEqualTo("DENIAL");
        assertThat(marked.text()).contains("民政局不发养老金").doesNotContain("13800138000");
        scenario.await(
                OpinionSuspectedFalse.class,
                e -> e.incident().id().equals(matter.id()) && e.basis() == SuspicionBasis.DENIAL);
    }

    @Test
    void namesOfPeopleAndAccountsAreNotKept() {
        var matter = registered("网传敬老院将关闭");
        Map<String, Object> post = Map.of(
                "name",
                "云溪发布",
                "url",
                "https://social.example/u/zhangsan88/status/5?uid=77",
                "says",
                "网友王建国，电话13900139000，称已删帖");
        var text = ok(mark(monitor, matter, sources(post, CITY))).text();
        assertThat(text).contains("云溪发布").doesNotContain("zhangsan88", "uid", "13900139000");
        refused(
                mark(
                        monitor,
                        matter,
                        sources(Map.<String, Object>of("name", "某站", "url", "ftp://a.example/x", "says", "x"), CITY)),
                422,
                "source-link-unusable");
    }

    @Test
    void aMarkIsWithdrawnWithAReasonAndStaysInTheHistory() {
        var matter = registered("网传补贴翻倍");
        refused(withdraw(matter, "弄错了"), 409, "not-suspected");
        ok(mark(monitor, matter, sources(DAILY, CITY)));
        refused(withdraw(matter, " "), 422, "reason-required");
        assertThat(monitor.delete(path(matter, "/suspected-false?reason=x"), "If-Match", "\"77\"")
                        .status())
                .isEqualTo(412);

        var withdrawn = ok(withdraw(matter, "省厅已发文，属实"));
        assertThat(withdrawn.json().path("suspectedFalse").asBoolean()).isFalse();
        var earlier = withdrawn.json().path("earlier").get(0);
        assertThat(earlier.at("/grounds/claim").asString()).isEqualTo(CLAIM);
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
    void otherGroundsReplaceThoseOfBefore() {
        var matter = registered("网传婚姻登记要收费");
        ok(mark(monitor, matter, sources(DAILY, CITY)));
        var denial = Map.of("claim", CLAIM, "denial", Map.of("text", "婚姻登记免费"));
        var now = ok(mark(door.as("head", "SECTION_HEAD"), matter, denial)).json();
        assertThat(now.at("/mark/basis").asString()).isEqualTo("DENIAL");
        assertThat(now.at("/mark/by").asString()).isEqualTo("SECTION_HEAD");
        assertThat(now.at("/earlier/0/end/how").asString()).isEqualTo("REPLACED");
    }

    @Test
    void nothingIsMarkedThatHasEnded() {
        var matter = registered("已排除的传言");
        ok(monitor.post(
                path(matter, "/verification"),
                Map.of("verdict", "DISMISSED", "reason", "重复"),
                "If-Match",
                matters.etag(matter)));
        refused(mark(monitor, matter, sources(DAILY, CITY)), 409, "opinion-ended");
        assertThat(ok(monitor.get(path(matter, "/suspected-false")))
                        .json()
                        .path("suspectedFalse")
                        .asBoolean())
                .isFalse();
    }

    private IncidentRef registered(String title) {
        return matters.registered(title, "summary", title + "，群众来电询问", "area", "SOCIAL_ASSISTANCE");
    }

    private long told(IncidentRef matter) {
        return scenario.all(OpinionSuspectedFalse.class).stream()
                .filter(e -> e.incident().id().equals(matter.id()))
                .count();
    }

    @SafeVarargs
    private static Map<String, Object> sources(Map<String, Object>... sources) {
        return Map.of("claim", CLAIM, "sources", List.of(sources));
    }

    private Answer mark(Api who, IncidentRef matter, Map<String, ?> body) {
        return who.post(path(matter, "/suspected-false"), body, "If-Match", matters.etag(matter));
    }

    private Answer withdraw(IncidentRef matter, String reason) {
        var encoded = URLEncoder.encode(reason, StandardCharsets.UTF_8);
        return monitor.delete(path(matter, "/suspected-false?reason=" + encoded), "If-Match", matters.etag(matter));
    }
}
