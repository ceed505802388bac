package org.huiying.standalone.demo.story;

import org.huiying.standalone.demo.desk.Cast;
import org.huiying.standalone.demo.desk.Matter;

/** Grade IV: queues at the marriage registry, answered by the office within the day. */
public final class MarriageStory {
    private final Crew crew;

    public MarriageStory(Crew crew) {
        this.crew = crew;
    }

    /** Answers the closed matter. */
    public Matter play() {
        crew.stage().narrator().act("Ⅳ级：婚姻登记排队", "Grade IV: queues at the marriage registry");
        var matter = crew.matters().fresh("MARRIAGE", "婚姻登记");
        crew.desk().verdict(Cast.DUTY, matter, "VERIFIED", "登记处确认一个窗口停用");
        crew.desk().report(Cast.DUTY, matter, "INITIAL", "12345热线多件反映婚姻登记约满、排长队，已核实。");
        crew.desk().proposed(Cast.OFFICE_HEAD, matter, "QUEUE", "IV");
        crew.desk().grade(Cast.OFFICE_HEAD, matter, "IV", "MINOR", "单一渠道、办事类诉求，影响较小");
        crew.desk().start(Cast.OFFICE, matter);
        crew.desk().task(matter, Cast.SECTION_HEAD, "恢复停用窗口，增开临时窗口", "婚姻登记处", "两个窗口和临时窗口均已开放");
        var statement = crew.drafting().draft(matter, "FULL", "marriage.txt", "停用窗口已恢复");
        crew.drafting().submit(statement);
        crew.refusals()
                .expect(
                        Cast.RESPONDER,
                        "起草人想自己审签 the author tries to approve",
                        crew.drafting().tryToApprove(Cast.RESPONDER, statement),
                        403,
                        "not-your-step");
        crew.drafting().approveAll(statement);
        crew.drafting().publish(statement);
        crew.alerts().acknowledge();
        crew.ending().play(matter, "marriage.tsv", "窗口恢复，预约正常，诉求均已回复。");
        return matter;
    }
}
