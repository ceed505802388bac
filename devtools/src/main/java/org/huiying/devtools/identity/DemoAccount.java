package org.huiying.devtools.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person of the fictional demo county: an account, the post it holds, its section or township. */
record DemoAccount(
        String name,
        String post,
        @Nullable String section,
        @Nullable String township) {
    static final String PASSWORD = "demo";

    static final List<DemoAccount> ALL = List.of(
            of("monitor", "MONITOR"),
            of("duty", "DUTY_OFFICER"),
            new DemoAccount("section", "SECTION", "社会救助股", null),
            new DemoAccount("section-head", "SECTION_HEAD", "社会救助股", null),
            new DemoAccount("township", "TOWNSHIP", null, "青禾镇"),
            of("office", "OFFICE"),
            of("office-head", "OFFICE_HEAD"),
            of("deputy", "DEPUTY_HEAD"),
            of("head", "BUREAU_HEAD"),
            of("consultant", "CONSULTANT"),
            of("investigator", "INVESTIGATOR"),
            of("responder", "RESPONDER"),
            of("legal", "LEGAL_REVIEWER"),
            of("spokesperson", "SPOKESPERSON"),
            of("propaganda", "COUNTY_PROPAGANDA"),
            of("county", "COUNTY_LEADER"),
            of("city", "CITY_PROPAGANDA"),
            of("auditor", "AUDITOR"),
            of("security", "SECURITY_ADMIN"),
            of("admin", "SYSTEM_ADMIN"));

    static Optional<DemoAccount> named(String name) {
        return ALL.stream().filter(a -> a.name.equals(name)).findFirst();
    }

    /** The claims from which services learn what this person may do. */
    Map<String, Object> claims() {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("posts", List.of(post));
        if (section != null) {
            claims.put("section", section);
        }
        if (township != null) {
            claims.put("township", township);
        }
        return claims;
    }

    private static DemoAccount of(String name, String post) {
        return new DemoAccount(name, post, null, null);
    }
}
