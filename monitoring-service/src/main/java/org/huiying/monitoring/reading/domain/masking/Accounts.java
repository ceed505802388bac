package org.huiying.monitoring.reading.domain.masking;

import static org.huiying.monitoring.reading.domain.masking.Characters.isAsciiWord;
import static org.huiying.monitoring.reading.domain.masking.Characters.isLatin;

import java.util.ArrayList;
import java.util.List;
import org.huiying.monitoring.reading.domain.masking.Span.Kind;
import org.huiying.monitoring.reading.domain.terms.Automaton;

/** Finds e-mail addresses, at-names, nicknames, account names and vehicle plates. */
final class Accounts {

    private static final int LONGEST_NICK = 30;
    private static final int LONGEST_MAIL = 64;
    private static final String PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private static final String JOINTS = " :：=是为号码()（）\"“'‘「『";
    private static final String QUOTES = "\"“'‘「『《【";

    /** Words before an account in Latin letters and digits. */
    private static final Automaton ACCOUNT = Automaton.of(List.of(
            "微信", "加微", "加v", "vx", "wx", "qq", "扣扣", "抖音", "快手", "微博", "小红书", "账号", "帐号", "账户", "用户id", "uid", "id",
            "卡号", "证号", "身份证", "证件", "护照", "学号", "工号", "户口", "公众号"));

    /** Words before a nickname that follows a colon or stands in quotation marks. */
    private static final Automaton NICKNAME =
            Automaton.of(List.of("昵称", "网名", "用户名", "作者", "发布者", "发帖人", "博主", "up主", "楼主", "网友", "群友", "群主"));

    private static final int NEEDS_QUOTES_FROM = 6;

    private Accounts() {}

    static List<Span> find(String text) {
        var found = new ArrayList<Span>();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '@') {
                at(text, i, found);
            } else if (PROVINCES.indexOf(c) >= 0) {
                plate(text, i, found);
            }
        }
        ACCOUNT.scan(text, (term, start, end) -> account(text, start, end, found));
        NICKNAME.scan(text, (term, start, end) -> nickname(text, term, end, found));
        return found;
    }

    private static void at(String text, int at, List<Span> found) {
        var start = at;
        while (start > 0 && at - start < LONGEST_MAIL && isMail(text.charAt(start - 1))) {
            start--;
        }
        var end = at + 1;
        while (end < text.length() && end - at < LONGEST_MAIL && isMail(text.charAt(end))) {
            end++;
        }
        if (start < at && text.substring(at, end).indexOf('.') > 0) {
            found.add(new Span(start, end, Kind.MAIL));
            return;
        }
        end = nickEnd(text, at + 1);
        if (end > at + 1) {
            found.add(new Span(at, end, Kind.ACCOUNT));
        }
    }

    private static void plate(String text, int at, List<Span> found) {
        if (at + 2 >= text.length() || !isLatin(text.charAt(at + 1))) {
            return;
        }
        var from = " ·.-".indexOf(text.charAt(at + 2)) >= 0 ? at + 3 : at + 2;
        var end = from;
        var digits = 0;
        while (end < text.length() && isAsciiWord(text.charAt(end)) && end - from < 7) {
            digits += Character.isDigit(text.charAt(end)) ? 1 : 0;
            end++;
        }
        if (end < text.length() && "挂学警港澳使领".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (digits >= 1 && end - from >= 5 && end - from <= 6) {
            found.add(new Span(at, end, Kind.PLATE));
        }
    }

    private static void account(String text, int start, int end, List<Span> found) {
        if (isLatin(text.charAt(start)) && start > 0 && isLatin(text.charAt(start - 1))) {
            return;
        }
        var from = skip(text, end, JOINTS);
        var to = from;
        while (to < text.length() && to - from < LONGEST_MAIL && isAsciiWord(text.charAt(to))) {
            to++;
        }
        if (to - from >= 5) {
            found.add(new Span(from, to, Kind.ACCOUNT));
        }
    }

    private static void nickname(String text, int term, int end, List<Span> found) {
        var from = skip(text, end, term >= NEEDS_QUOTES_FROM ? QUOTES : JOINTS + QUOTES);
        var to = nickEnd(text, from);
        if (from > end && to > from) {
            found.add(new Span(from, to, Kind.ACCOUNT));
        }
    }

    private static int skip(String text, int from, String signs) {
        var i = from;
        while (i < text.length() && i - from < 4 && signs.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static int nickEnd(String text, int from) {
        var end = from;
        while (end < text.length()
                && end - from < LONGEST_NICK
                && (Character.isLetterOrDigit(text.charAt(end)) || "_-·".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isMail(char c) {
        return isAsciiWord(c) || c == '.' || c == '%' || c == '+';
    }
}
