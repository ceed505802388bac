package org.huiying.monitoring.suspicion.domain;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An outlet or a document that says otherwise.
 *
 * @param url without what names an account; null for what stands on no page
 */
public record Source(String name, @Nullable String url, String says) {

    private static final List<String> SAME_SITE = List.of("www.", "m.", "wap.");

    /** Another name and another site: two pages of one site, or one outlet on two, are one voice. */
    public boolean isIndependentOf(Source other) {
        var sameSite = !host().isEmpty() && host().equals(other.host());
        return !sameSite && !plainName().equals(other.plainName());
    }

    private String plainName() {
        return name.replaceAll("[\\s《》〈〉“”\"'（）()·.]", "").toLowerCase(Locale.ROOT);
    }

    private String host() {
        if (url == null) {
            return "";
        }
        var host = url.substring(url.indexOf("//") + 2).split("[/?:]", 2)[0].toLowerCase(Locale.ROOT);
        return SAME_SITE.stream()
                .filter(host::startsWith)
                .findFirst()
                .map(prefix -> host.substring(prefix.length()))
                .orElse(host);
    }
}
