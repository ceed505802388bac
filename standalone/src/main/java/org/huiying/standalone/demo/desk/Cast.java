package org.huiying.standalone.demo.desk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.huiying.standalone.demo.api.Unexpected;

/** The demo accounts that play, each with its post. */
public enum Cast {
    MONITOR("monitor", "MONITOR", "监测员"),
    DUTY("duty", "DUTY_OFFICER", "值班员"),
    SECTION("section", "SECTION", "业务股室"),
    SECTION_HEAD("section-head", "SECTION_HEAD", "股室负责人"),
    OFFICE("office", "OFFICE", "办公室"),
    OFFICE_HEAD("office-head", "OFFICE_HEAD", "办公室主任"),
    DEPUTY("deputy", "DEPUTY_HEAD", "分管副局长"),
    HEAD("head", "BUREAU_HEAD", "局长"),
    CONSULTANT("consultant", "CONSULTANT", "会商研判组"),
    INVESTIGATOR("investigator", "INVESTIGATOR", "调查组"),
    RESPONDER("responder", "RESPONDER", "应急处置组"),
    LEGAL("legal", "LEGAL_REVIEWER", "法制审核"),
    SPOKESPERSON("spokesperson", "SPOKESPERSON", "新闻发言人"),
    PROPAGANDA("propaganda", "COUNTY_PROPAGANDA", "县委宣传部"),
    COUNTY("county", "COUNTY_LEADER", "县领导"),
    CITY("city", "CITY_PROPAGANDA", "市委宣传部"),
    TOWNSHIP("township", "TOWNSHIP", "乡镇民政所"),
    FEEDER("feeder", "", "采集程序"),
    COUNTY_SYSTEM("county-system", "", "县应急平台");

    private final String account;
    private final String post;
    private final String label;

    Cast(String account, String post, String label) {
        this.account = account;
        this.post = post;
        this.label = label;
    }

    public String account() {
        return account;
    }

    public String post() {
        return post;
    }

    public String label() {
        return label;
    }

    public boolean isPerson() {
        return !post.isEmpty();
    }

    /** Everybody who can be alerted. */
    public static List<Cast> people() {
        return List.of(values()).stream().filter(Cast::isPerson).toList();
    }

    /** Somebody who holds one of these posts. */
    public static Cast holding(Collection<String> posts) {
        return posts.stream()
                .map(Cast::of)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new Unexpected("no demo account holds one of " + posts));
    }

    private static Optional<Cast> of(String post) {
        return people().stream().filter(one -> one.post.equals(post)).findFirst();
    }
}
