package org.huiying.acceptance.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** People who do not exist, planted wherever an input could name somebody. */
final class Seeds {

    /** One of them; nothing of it may ever be found again. */
    record Person(String name, String nick, String userId, String phone, String idNumber, String mail) {

        List<String> traces() {
            return List.of(name, nick, userId, phone, idNumber, mail);
        }
    }

    static final Person WRITER =
            new Person("诸葛兰芝", "云溪浪里白条", "7710458823", "13957406613", "330212196805173348", "lanzhi.zg@example.com");
    static final Person CALLER =
            new Person("司徒桂英", "城南老茶客", "7710458824", "13806684471", "330212195511203327", "guiying@example.com");
    static final Person BLOGGER =
            new Person("上官福根", "四明山一枝梅", "7710458825", "15067428839", "330212197209094516", "fugen.sg@example.com");

    private Seeds() {}

    /** Every trace in every spelling in which it could have been written down. */
    static List<String> needles() {
        var needles = new ArrayList<String>();
        for (var person : List.of(WRITER, CALLER, BLOGGER)) {
            for (var trace : person.traces()) {
                needles.add(trace);
                if (!StandardCharsets.US_ASCII.newEncoder().canEncode(trace)) {
                    needles.add(percent(trace));
                    needles.add(percent(trace).toLowerCase(Locale.ROOT));
                    needles.add(escaped(trace));
                }
            }
        }
        return needles;
    }

    static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        return escaped.toString();
    }
}
