package org.huiying.monitoring.suspicion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.ok;
import static org.huiying.monitoring.Matters.refused;
import static org.huiying.monitoring.plan.PlanFixtures.aPlan;
import static org.huiying.monitoring.suspicion.Marks.CITY;
import static org.huiying.monitoring.suspicion.Marks.DAILY;
import static org.huiying.monitoring.suspicion.Marks.sources;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.huiying.contracts.assessment.PlanEvent.PlanPublished;
import org.huiying.contracts.assessment.PlanEvent.PlanScheduled;
import org.huiying.contracts.assessment.PlanEvent.Slot;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionSuspectedFalse;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionBasis;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.Matters;
import org.huiying.monitoring.plan.Plans;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class DenialApiTest {

    private static final Map<String, Object> DENIAL =
            Map.of("claim", "养老金改由民政局发", "denial", Map.of("text", "民政局不发养老金，联系电话13800138000"));

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    private Api monitor;
    private Marks marks;

    @BeforeEach
    void people() {
        monitor = door.as("monitor", "MONITOR");
        marks = new Marks(matters);
    }

    /** Each test, and those of others, begins without a plan. */
    @AfterEach
    void forgetThePlan() {
        jdbc.sql("DELETE FROM plan_schedule").update();
        jdbc.sql("DELETE FROM plan_section").update();
        jdbc.sql("DELETE FROM plan_calm").update();
    }

    @Test
    void onlyTheSectionInChargeMayDeny() {
        planned();
        var matter = marks.registered("网传养老金归民政局发");
        refused(marks.mark(monitor, matter, DENIAL), 403, "denial-of-another");
        refused(marks.mark(door.as("duty", "DUTY_OFFICER"), matter, DENIAL), 403, "denial-of-another");
        assertThat(marks.mark(door.as("office", "OFFICE"), matter, DENIAL).status())
                .isEqualTo(403);
        var elsewhere = marks.mark(of("养老服务股", "SECTION_HEAD"), matter, DENIAL);
        refused(elsewhere, 403, "denial-of-another-section");
        assertThat(elsewhere.json().path("detail").asString()).contains("社会救助股");
        refused(marks.mark(door.as("section", "SECTION"), matter, DENIAL), 403, "denial-of-another-section");

        var marked = ok(marks.mark(of("社会救助股", "SECTION"), matter, DENIAL));
        assertThat(marked.json().path("mark").path("basis").asString()).isEqualTo("DENIAL");
        assertThat(marked.json().path("mark").path("plan").asInt()).isOne();
        assertThat(marked.text()).contains("民政局不发养老金").doesNotContain("13800138000");
        scenario.await(
                OpinionSuspectedFalse.class,
                e -> e.incident().id().equals(matter.id()) && e.basis() == SuspicionBasis.DENIAL);
    }

    @Test
    void withoutAPlanNobodyIsInChargeAndTwoSourcesStillMark() {
        var matter = marks.registered("网传临时救助取消");
        refused(marks.mark(of("社会救助股", "SECTION_HEAD"), matter, DENIAL), 409, "section-in-charge-unknown");
        ok(marks.mark(of("社会救助股", "SECTION_HEAD"), matter, sources(DAILY, CITY)));
    }

    @Test
    void anotherSectionMarksOnSourcesLikeAnybodyElse() {
        planned();
        var matter = marks.registered("网传特困供养停发");
        var marked = ok(marks.mark(of("养老服务股", "SECTION"), matter, sources(DAILY, CITY)));
        assertThat(marked.json().at("/mark/section").asString()).isEqualTo("养老服务股");
    }

    @Test
    void otherGroundsReplaceThoseOfBefore() {
        planned();
        var matter = marks.registered("网传婚姻登记要收费");
        ok(marks.mark(monitor, matter, sources(DAILY, CITY)));
        var denial = Map.of("claim", Marks.CLAIM, "denial", Map.of("text", "婚姻登记免费"));
        var now = ok(marks.mark(of("社会救助股", "SECTION_HEAD"), matter, denial)).json();
        assertThat(now.at("/mark/basis").asString()).isEqualTo("DENIAL");
        assertThat(now.at("/mark/by").asString()).isEqualTo("SECTION_HEAD");
        assertThat(now.at("/earlier/0/end/how").asString()).isEqualTo("REPLACED");
    }

    private void planned() {
        scenario.publish(new PlanPublished(aPlan(1, Duration.ofDays(1), Map.of(Area.SOCIAL_ASSISTANCE, "社会救助股"))));
        scenario.publish(new PlanScheduled(List.of(new Slot(1, Instant.EPOCH))));
        Awaitility.await().until(() -> plans.sectionOf(Area.SOCIAL_ASSISTANCE).isPresent());
    }

    private Api of(String section, String post) {
        return door.as(TestIssuer.token("somebody", Set.of(post), section, null, Set.of()));
    }
}
