package org.huiying.monitoring.source.domain;

import java.util.Locale;
import java.util.Map;

/** The readable text of a piece of HTML, in time linear in its length. */
public final class PlainText {

    private static final Map<String, String> ENTITIES = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "ldquo", "“", "rdquo", "”",
            "hellip", "…", "middot", "·");

    private PlainText() {}

    public static String of(String html) {
        var out = new StringBuilder(html.length());
        for (var i = 0; i < html.length(); ) {
            var c = html.charAt(i);
            if (c == '<' && opensTag(html, i)) {
                i = afterTag(html, i, out);
            } else if (c == '&') {
                i = entity(html, i, out);
            } else {
                out.append(c);
                i++;
            }
        }
        return out.toString().strip();
    }

    private static boolean opensTag(String html, int at) {
        if (at + 1 >= html.length()) {
            return false;
        }
        var next = html.charAt(at + 1);
        return next == '/' || next == '!' || next >= 'a' && next <= 'z' || next >= 'A' && next <= 'Z';
    }

    private static int afterTag(String html, int at, StringBuilder out) {
        var name = html.substring(at + 1, Math.min(html.length(), at + 8)).toLowerCase(Locale.ROOT);
        for (var hidden : new String[] {"script", "style"}) {
            if (name.startsWith(hidden)) {
                return behind(html, "</" + hidden, at);
            }
        }
        if (name.startsWith("br")
                || name.startsWith("p")
                || name.startsWith("/p")
                || name.startsWith("/div")
                || name.startsWith("/li")) {
            out.append('\n');
        }
        return behind(html, ">", at);
    }

    private static int behind(String html, String sign, int from) {
        var at = html.indexOf(sign, from);
        return at < 0 ? html.length() : at + sign.length();
    }

    private static int entity(String html, int at, StringBuilder out) {
        var end = at + 1;
        while (end < html.length() && end - at <= 10 && html.charAt(end) != ';') {
            end++;
        }
        if (end < html.length() && html.charAt(end) == ';') {
            var text = decode(html.substring(at + 1, end));
            if (!text.isEmpty()) {
                out.append(text);
                return end + 1;
            }
        }
        out.append('&');
        return at + 1;
    }

    private static String decode(String name) {
        if (!name.startsWith("#")) {
            return ENTITIES.getOrDefault(name, "");
        }
        try {
            var hex = name.startsWith("#x") || name.startsWith("#X");
            var point = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(point) ? Character.toString(point) : "";
        } catch (NumberFormatException e) {
            return "";
        }
    }
}
