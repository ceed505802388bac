package org.huiying.monitoring.reading.domain.masking;

import static org.huiying.monitoring.reading.domain.masking.Characters.digit;
import static org.huiying.monitoring.reading.domain.masking.Characters.isHan;
import static org.huiying.monitoring.reading.domain.masking.Characters.isLatin;

import java.util.ArrayList;
import java.util.List;
import org.huiying.monitoring.reading.domain.masking.Span.Kind;

/** Finds what lies below the village or the street: house numbers, groups, buildings, rooms, hamlets. */
final class Addresses {

    private static final int LONGEST_NUMBER = 8;
    private static final String[] UNITS = {"单元", "号楼", "号院", "号", "组", "社", "队", "栋", "幢", "座", "室", "户", "弄", "楼", "层"
    };
    private static final String TELLING_UNITS = "单号组栋幢室弄队";
    private static final String[] BEFORE = {
        "村", "路", "街", "巷", "弄", "道", "里", "区", "园", "苑", "寓", "坊", "庄", "屯", "寨", "湾", "城", "府", "组", "墩", "桥头"
    };
    private static final String HAMLET_ENDS = "屯寨冲坝沟坪垸咀岭塘湾组";
    private static final String NO_HAMLET = "民委会支口里头部的在有是小干老";

    private Addresses() {}

    static List<Span> find(String text) {
        var found = new ArrayList<Span>();
        for (var i = 0; i < text.length(); ) {
            var end = text.charAt(i) == '村' ? hamlet(text, i + 1) : -1;
            if (end < 0) {
                end = isNumber(text.charAt(i)) ? houses(text, i) : -1;
                if (end > 0) {
                    found.add(new Span(i, end, Kind.ADDRESS));
                }
            } else {
                var more = end < text.length() && isNumber(text.charAt(end)) ? chain(text, end).end : end;
                end = Math.max(end, more);
                found.add(new Span(i + 1, end, Kind.ADDRESS));
            }
            i = end > i ? end : skipNumber(text, i);
        }
        return found;
    }

    private static int skipNumber(String text, int from) {
        var i = from + 1;
        while (i < text.length() && isNumber(text.charAt(from)) && isNumber(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int hamlet(String text, int from) {
        for (var i = from; i < text.length() && i < from + 4 && isHan(text.charAt(i)); i++) {
            if (NO_HAMLET.indexOf(text.charAt(i)) >= 0) {
                return -1;
            }
            if (i > from && HAMLET_ENDS.indexOf(text.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int houses(String text, int from) {
        var chain = chain(text, from);
        if (chain.units == 0 || from > 0 && (text.charAt(from - 1) == '月' || text.charAt(from - 1) == '第')) {
            return -1;
        }
        var afterPlace = follows(text, from) && chain.telling > 0;
        return afterPlace || chain.units >= 2 && chain.telling > 0 ? chain.end : -1;
    }

    private record Chain(int end, int units, int telling) {}

    /** Number and unit, again and again: 5 幢 2 单元 301 室; a bare number at the end belongs to it. */
    private static Chain chain(String text, int from) {
        var chain = new Chain(from, 0, 0);
        while (true) {
            var i = chain.end;
            while (i < text.length() && i - chain.end < LONGEST_NUMBER && isNumber(text.charAt(i))) {
                i++;
            }
            if (i == chain.end) {
                return chain;
            }
            var unit = unit(text, i);
            if (unit.isEmpty()) {
                var bare = chain.units > 0 && Character.isDigit(text.charAt(chain.end));
                return bare ? new Chain(i, chain.units + 1, chain.telling) : chain;
            }
            var telling = TELLING_UNITS.indexOf(unit.charAt(0)) >= 0 ? 1 : 0;
            chain = new Chain(i + unit.length(), chain.units + 1, chain.telling + telling);
        }
    }

    private static String unit(String text, int at) {
        for (var unit : UNITS) {
            if (text.startsWith(unit, at)) {
                return unit;
            }
        }
        return "";
    }

    private static boolean follows(String text, int at) {
        for (var word : BEFORE) {
            if (at >= word.length() && text.startsWith(word, at - word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNumber(char c) {
        return digit(c) >= 0 || isLatin(c) || "十百-甲乙丙丁".indexOf(c) >= 0;
    }
}
