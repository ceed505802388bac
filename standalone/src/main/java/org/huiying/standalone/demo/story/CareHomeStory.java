package org.huiying.standalone.demo.story;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.huiying.standalone.demo.api.Call;
import org.huiying.standalone.demo.api.Unexpected;
import org.huiying.standalone.demo.desk.Cast;
import org.huiying.standalone.demo.desk.Matter;

/** Grade II, MAJOR: abuse in a care home, taken up by the provincial press; nothing is left out. */
public final class CareHomeStory {
    private final Crew crew;

    public CareHomeStory(Crew crew) {
        this.crew = crew;
    }

    /** Until the matter is graded. */
    public Matter grade(Intake intake) {
        crew.stage().narrator().act("Ⅱ级（重大）：康悦养老院", "Grade II, MAJOR: abuse in a care home");
        var matter = crew.matters().fresh("ELDERLY_CARE", "康悦");
        crew.desk().verdict(Cast.DUTY, matter, "VERIFIED", "监控视频经院方确认属实");
        crew.desk().report(Cast.DUTY, matter, "INITIAL", "康悦养老院夜班护理员捆绑老人，监控在网上传开，已核实。");
        crew.desk().proposed(Cast.OFFICE_HEAD, matter, "HARM", "III", "II");
        intake.press();
        crew.desk().proposed(Cast.HEAD, matter, "PROVINCE", "II");
        crew.refusals()
                .expect(
                        Cast.OFFICE_HEAD,
                        "办公室主任想定Ⅱ级 the office head tries to decide grade II",
                        crew.desk().tryToGrade(Cast.OFFICE_HEAD, matter, "II", "MAJOR", "省级媒体报道"),
                        403,
                        "grade-beyond-powers");
        crew.desk().grade(Cast.HEAD, matter, "II", "MAJOR", "省级媒体报道，涉及在照护老人受到伤害");
        return matter;
    }

    /** From the escalation to the published statement. */
    public void respond(Matter matter) {
        acknowledged(matter);
        consult(matter);
        crew.desk().workTeam(Cast.OFFICE, matter, "局长", "办公室主任", List.of("协调组", "调查组", "宣传组", "保障组"));
        crew.desk().start(Cast.OFFICE, matter);
        crew.desk().task(matter, Cast.INVESTIGATOR, "调取二楼护理区七天监控", "调查组", "监控已封存，时间线已整理");
        crew.desk().task(matter, Cast.SECTION_HEAD, "逐一查看二楼老人身体状况并专人照护", "养老服务股", "24位老人已查看，2位由家属接回");
        crew.alerts().acknowledge();
        publish(matter);
        conference(matter);
    }

    /** The follow-up wave, the instruction, and the end. */
    public void end(Matter matter, Intake intake) {
        instruction(matter);
        var before = crew.desk().mentions(matter);
        intake.followUp();
        var loud = crew.desk().secondWave(matter, before);
        concern(matter, "老人现在住在哪里、由谁照顾？", 4, "二楼老人由县里抽调的六名护理员照护，愿意换院的由养老服务股协助，费用由院方承担。");
        concern(matter, "去年有人反映辱骂老人，当时为什么检查合格？", 3, "去年的检查没有查夜班，这是我们的疏漏；检查记录和处理意见将随调查结果一并公布。");
        crew.alerts().acknowledge();
        crew.desk().reaches(matter, loud ? List.of("SUBSIDING") : List.of("FOLLOWING", "SUBSIDING"));
        crew.ending().calm(matter);
        crew.refusals()
                .expect(
                        Cast.HEAD,
                        "没有总结评估就想办结 the head tries to close without a review",
                        crew.ending().tryToClose(matter),
                        409,
                        "review-incomplete");
        crew.ending().finish(matter, "carehome.tsv", "老人安置妥当，追问均已答复，信息量回落。");
    }

    private void acknowledged(Matter matter) {
        var heard = crew.stage().api().all(Cast.COUNTY_SYSTEM.account(), "/escalations?incidentId=" + matter.id());
        if (heard.size() < 2) {
            throw new Unexpected("grade II was not escalated to city and county: " + heard);
        }
        crew.stage()
                .narrator()
                .step(Cast.COUNTY_SYSTEM, "读取上报 reads the escalations of " + matter.number(), heard.size() + " 条");
        for (var who : List.of(Cast.CITY, Cast.PROPAGANDA)) {
            var mine = escalation(who, matter);
            crew.stage().api().post(who.account(), mine + "/acknowledgement", Map.of("note", "已收悉，按预案办理"));
            crew.stage().narrator().step(who, "签收上报 acknowledges the escalation: " + matter.number(), "");
        }
    }

    private String escalation(Cast who, Matter matter) {
        return crew.stage().api().all(who.account(), "/escalations?incidentId=" + matter.id()).stream()
                .filter(item -> item.path("message").path("posts").toString().contains(who.post()))
                .map(item -> "/escalations/" + item.path("id").asString())
                .findFirst()
                .orElseThrow(() -> new Unexpected("nothing was escalated to " + who.post()));
    }

    private void consult(Matter matter) {
        var round = crew.consulting()
                .open(matter, List.of("县公安局", "县卫生健康局", "城东街道"), "监控属实，夜间一名护理员照护二十六位失能老人", "其他养老机构可能有同样情况，省级媒体持续关注");
        crew.consulting().view(Cast.CONSULTANT, round, "县公安局", false, "已受理，护理员接受调查，监控由我局封存", "");
        crew.consulting().view(Cast.CONSULTANT, round, "县卫生健康局", false, "派医护到院逐一检查，出具检查意见", "");
        crew.consulting().view(Cast.OFFICE, round, "城东街道", false, "负责家属联络和老人安置", "");
        crew.refusals()
                .expect(
                        Cast.OFFICE,
                        "没有上级意见就想作决定 the office tries to decide without the upper level's view",
                        crew.consulting().tryToDecide(Cast.OFFICE, round, "联合调查", "先讲已查明的事实"),
                        422,
                        "upper-level-view-missing");
        crew.consulting().view(Cast.CITY, round, "市委宣传部", true, "如实、及时发布，先讲老人安置，不评论原因", "");
        crew.consulting().decide(Cast.OFFICE, round, "联合调查组进驻，当日发布首次通报并举行发布会", "先讲老人安置和已查明的事实，原因待调查");
    }

    private void publish(Matter matter) {
        var drafting = crew.drafting();
        var statement = drafting.draft(matter, "HOLDING", "carehome-1.txt", "监控视频属实，护理员已停职");
        drafting.checks(statement);
        drafting.submit(statement);
        drafting.approve(statement);
        drafting.sendBack(Cast.LEGAL, statement, "“尽快”没有时间，请写明下次通报的时间");
        drafting.revise(statement, "carehome-2.txt", "写明明日18时前再次通报");
        drafting.submit(statement);
        drafting.approve(statement);
        drafting.revise(statement, "carehome-3.txt", "两位老人已由家属接回，人数改为24位");
        drafting.approveAll(statement);
        drafting.publish(statement);
    }

    private void conference(Matter matter) {
        var called = crew.stage()
                .api()
                .post(
                        Cast.OFFICE.account(),
                        matter.incident() + "/press-conferences",
                        Map.of("place", "县融媒体中心发布厅", "startsAt", Instant.now().toString()));
        crew.stage().narrator().step(Cast.OFFICE, "安排新闻发布会 schedules a press conference", "县融媒体中心发布厅");
        var minutes = "新闻发言人通报已查明的事实和老人安置；回答三家媒体提问：人员配备、此前检查、下次通报时间。";
        crew.stage()
                .api()
                .post(
                        Cast.SPOKESPERSON.account(),
                        "/press-conferences/" + called.field("conferenceId") + "/record",
                        Map.of("heldAt", Instant.now().toString(), "minutes", minutes));
        crew.stage().narrator().step(Cast.SPOKESPERSON, "发布会已举行 the press conference was held", minutes);
    }

    private void instruction(Matter matter) {
        var text = "对全县养老机构夜间值守开展一次排查，三日内报告。";
        var path = escalation(Cast.COUNTY, matter) + "/instructions";
        crew.stage()
                .api()
                .send(Call.post(Cast.COUNTY.account(), path, Map.of("text", text, "documentNumber", "云政批〔2026〕17号")))
                .expect(201);
        crew.stage().narrator().step(Cast.COUNTY, "批示 instructs: " + text, "云政批〔2026〕17号");
        crew.desk().instructed(matter, Cast.OFFICE, "排查方案已印发，十三家机构名单附后");
    }

    private void concern(Matter matter, String question, int mentions, String reply) {
        var api = crew.stage().api();
        var raised = api.post(
                Cast.MONITOR.account(),
                matter.incident() + "/concerns",
                Map.of("question", question, "mentions", mentions));
        crew.stage().narrator().step(Cast.MONITOR, "记录公众追问 raises a concern: " + question, mentions + " 条");
        var answered = api.post(
                Cast.RESPONDER.account(), "/concerns/" + raised.field("concernId") + "/answers", Map.of("text", reply));
        crew.stage().narrator().step(Cast.RESPONDER, "答复 answers: " + reply, answered.field("state"));
    }
}
