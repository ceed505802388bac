package org.huiying.standalone.demo.story;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.standalone.demo.desk.Cast;
import org.huiying.standalone.demo.desk.Matter;

/** One matter at each stage, left open for whoever looks in after the demonstration. */
public final class OpenMatters {
    private final Crew crew;
    private final Triage triage;

    public OpenMatters(Crew crew, Triage triage) {
        this.crew = crew;
        this.triage = triage;
    }

    /** Heard of three hours late, and nobody takes note of its alert: the clocks show it, nothing hides it. */
    public Matter unanswered() {
        crew.stage().narrator().act("留给新同事：迟报的一件，提醒无人签收", "Left open: reported late, its alert unanswered");
        var matter =
                triage.register(Cast.DUTY, "双泉乡民政所电话无人接听", "值班电话接到反映，三小时前已有人向乡里反映而未上报", "PHONE", Duration.ofHours(3));
        crew.alerts().leaveUnanswered(matter);
        crew.desk().grade(Cast.OFFICE_HEAD, matter, "III", "GENERAL", "基层迟报，需要督促");
        crew.stage()
                .narrator()
                .note("发现到登记已过三小时：首报、定级时限已逾期", "born overdue: its first clocks were missed and are shown so");
        return matter;
    }

    public void play() {
        crew.stage().narrator().act("留给新同事：各个阶段各一件", "Left open: one at each stage");
        fresh("PLACE_NAMES", "枫林").ifPresent(m -> left(m, "NEW"));
        fresh("SOCIAL_ASSISTANCE", "柳桥").ifPresent(m -> {
            verified(m, "年审清退未书面告知，属实");
            left(m, "ASSESSING");
        });
        fresh("DISABILITY_BENEFITS", "青禾").ifPresent(m -> {
            graded(m, "补贴数据比对出错，属实");
            left(m, "GRADED");
        });
        fresh("CHARITY_LOTTERY", "一日捐").ifPresent(this::consulting);
        fresh("VAGRANCY_RELIEF", "城东大桥").ifPresent(this::inApproval);
        fresh("RUMOUR", "800").ifPresent(m -> answered(m, "rumour.txt", "图片中的文件和印章系伪造"));
        fresh("SOCIAL_ORGANISATIONS", "餐饮").ifPresent(this::following);
        crew.alerts().acknowledge();
    }

    private void consulting(Matter matter) {
        graded(matter, "捐款代扣属实，去向未公示");
        crew.consulting().open(matter, List.of("县总工会", "县财政局"), "多家单位从工资代扣捐款", "影响慈善组织公信力");
        left(matter, "CONSULTING");
    }

    private void inApproval(Matter matter) {
        responding(matter, "桥下确有一名流浪老人");
        var statement = crew.drafting().draft(matter, "HOLDING", "vagrancy.txt", "老人已送医检查");
        crew.drafting().submit(statement);
        crew.drafting().approve(statement);
        left(matter, "RESPONDING");
    }

    private void answered(Matter matter, String file, String fact) {
        responding(matter, fact);
        var statement = crew.drafting().draft(matter, "FULL", file, fact);
        crew.drafting().submit(statement);
        crew.drafting().approveAll(statement);
        crew.drafting().publish(statement);
        left(matter, "RESPONDED", "FOLLOWING", "SUBSIDING");
    }

    private void following(Matter matter) {
        answered(matter, "association.txt", "会费标准未经会员大会表决");
        crew.stage()
                .api()
                .post(
                        Cast.MONITOR.account(),
                        matter.incident() + "/concerns",
                        Map.of("question", "已经交的会费什么时候能退？", "mentions", 2));
        crew.stage().narrator().step(Cast.MONITOR, "记录公众追问 raises a concern", "待答 open");
        left(matter, "FOLLOWING", "SUBSIDING");
    }

    private void responding(Matter matter, String reason) {
        graded(matter, reason);
        crew.desk().workTeam(Cast.OFFICE, matter, "分管副局长", "办公室", List.of("调查组", "宣传组"));
        crew.desk().start(Cast.OFFICE, matter);
    }

    private void graded(Matter matter, String reason) {
        verified(matter, reason);
        crew.desk().grade(Cast.OFFICE_HEAD, matter, "III", "GENERAL", reason);
    }

    private void verified(Matter matter, String reason) {
        crew.desk().verdict(Cast.DUTY, matter, "VERIFIED", reason);
        crew.desk().report(Cast.DUTY, matter, "INITIAL", reason);
    }

    private void left(Matter matter, String... states) {
        if (states[0].equals("NEW")) {
            crew.stage().narrator().note("留待核实：" + matter.named(), "left as it is: NEW");
            return;
        }
        crew.desk().reaches(matter, List.of(states));
        crew.stage()
                .narrator()
                .note("留在此处：" + matter.named(), "left as it is: " + crew.desk().state(matter));
    }

    private Optional<Matter> fresh(String area, String words) {
        var matter = crew.matters().any(area, words);
        if (matter.carriedOver()) {
            crew.stage().narrator().note("上次演示留下的还在：" + matter.named(), "still open from an earlier run");
            return Optional.empty();
        }
        return Optional.of(matter);
    }
}
