package org.huiying.contracts.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** An office that a person holds; powers follow the post, never the person. */
public enum Post {
    MONITOR("舆情监测员"),
    DUTY_OFFICER("值班员"),
    SECTION("业务股室"),
    SECTION_HEAD("股室负责人"),
    TOWNSHIP("乡镇民政所"),
    OFFICE("领导小组办公室"),
    OFFICE_HEAD("办公室主任"),
    DEPUTY_HEAD("分管副局长"),
    BUREAU_HEAD("局长（组长）"),
    CONSULTANT("会商研判组"),
    INVESTIGATOR("调查组"),
    RESPONDER("应急处置组"),
    SPOKESPERSON("新闻发言人"),
    LEGAL_REVIEWER("法制审核"),
    COUNTY_PROPAGANDA("县委宣传部"),
    COUNTY_LEADER("县委县政府分管领导"),
    CITY_PROPAGANDA("市委宣传部"),
    SYSTEM_ADMIN("系统管理员"),
    SECURITY_ADMIN("安全管理员"),
    AUDITOR("审计员");

    private final String label;

    Post(String label) {
        this.label = label;
    }

    /** The word that staff read. */
    public String label() {
        return label;
    }

    /** Whether it is a post of the bureau itself. */
    public boolean isStaff() {
        return ordinal() <= LEGAL_REVIEWER.ordinal();
    }

    /** Named groups of posts for access rules: {@code STAFF} and {@code UPPER_LEVEL}. */
    public static Map<String, Set<String>> groups() {
        return Map.of(
                "STAFF", names(EnumSet.range(MONITOR, LEGAL_REVIEWER)),
                "UPPER_LEVEL", names(EnumSet.range(COUNTY_PROPAGANDA, CITY_PROPAGANDA)));
    }

    private static Set<String> names(EnumSet<Post> posts) {
        return List.copyOf(posts).stream().map(Post::name).collect(Collectors.toUnmodifiableSet());
    }
}
