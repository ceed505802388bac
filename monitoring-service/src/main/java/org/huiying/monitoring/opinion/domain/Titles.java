package org.huiying.monitoring.opinion.domain;

import java.util.List;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/** Names a matter from place, institution, area and kind; never with the words of a post. */
public final class Titles {

    private Titles() {}

    public static String of(@Nullable String township, List<String> institutions, Area area, Subject subject) {
        var place = institutions.size() == 1 ? institutions.getFirst() : township == null ? "" : township;
        var matter = area == Area.OTHER_DEPARTMENT ? "非民政职责事项" : area.label();
        return "涉" + place + matter + kind(subject) + "舆情";
    }

    private static String kind(Subject subject) {
        return switch (subject) {
            case QUESTION -> "咨询类";
            case ATTITUDE -> "服务态度";
            case MONEY -> "资金与费用";
            case SAFETY -> "安全与资金安全";
            case HARM -> "人身伤害";
        };
    }
}
