package org.huiying.standalone.demo.story;

import java.util.List;
import org.huiying.standalone.demo.desk.Cast;
import org.huiying.standalone.demo.desk.Matter;

/** Grade III: prices at the funeral home, with a consultation, a work team and a public statement. */
public final class FuneralStory {
    private final Crew crew;

    public FuneralStory(Crew crew) {
        this.crew = crew;
    }

    /** Answers the matter, published and waiting to become calm. */
    public Matter play() {
        crew.stage().narrator().act("Ⅲ级：县殡仪馆收费", "Grade III: prices at the funeral home");
        var matter = crew.matters().fresh("FUNERAL", "殡仪馆");
        crew.desk().verdict(Cast.DUTY, matter, "VERIFIED", "殡仪馆承认花篮每只880元");
        crew.desk().report(Cast.DUTY, matter, "INITIAL", "县殡仪馆花篮高价、不许自带骨灰盒，多平台反映，已核实。");
        crew.desk().proposed(Cast.OFFICE_HEAD, matter, "MONEY", "III");
        crew.desk().grade(Cast.OFFICE_HEAD, matter, "III", "GENERAL", "多平台传播，涉及群众费用");
        consult(matter);
        crew.desk().workTeam(Cast.OFFICE, matter, "分管副局长", "办公室", List.of("协调组", "调查组", "宣传组"));
        crew.desk().start(Cast.OFFICE, matter);
        crew.desk().task(matter, Cast.INVESTIGATOR, "核对花篮进价、标价和收费票据", "调查组", "票据与价格牌已核对，形成记录");
        crew.desk().task(matter, Cast.SECTION_HEAD, "停止代售花篮，公布基本服务价格", "社会事务股", "价格牌已更换并拍照存档");
        crew.alerts().acknowledge();
        publish(matter);
        return matter;
    }

    public void end(Matter matter) {
        crew.ending().play(matter, "funeral.tsv", "花篮停止代售，退差价登记已开始，反映明显减少。");
    }

    private void consult(Matter matter) {
        var round =
                crew.consulting().open(matter, List.of("县市场监督管理局", "县发展和改革局"), "花篮由馆外经营单位提供，每只标价880元", "清明前后办丧家庭多，易再起");
        crew.consulting().view(Cast.CONSULTANT, round, "县市场监督管理局", false, "花篮未明码标价部分由我局处理", "");
        crew.consulting().view(Cast.OFFICE, round, "县发展和改革局", false, "基本服务价格按县里公布的执行", "");
        crew.consulting().decide(Cast.OFFICE, round, "停止代售、公布价格、退还差价", "先讲价格事实，再讲怎么改、怎么退");
    }

    private void publish(Matter matter) {
        var statement = crew.drafting().draft(matter, "FULL", "funeral.txt", "花篮标价每只880元");
        crew.drafting().checks(statement);
        crew.drafting().submit(statement);
        crew.drafting().approveAll(statement);
        crew.drafting().publish(statement);
    }
}
