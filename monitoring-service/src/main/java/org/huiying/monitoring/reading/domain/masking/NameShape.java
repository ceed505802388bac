package org.huiying.monitoring.reading.domain.masking;

import static org.huiying.monitoring.reading.domain.masking.Characters.isBoundary;
import static org.huiying.monitoring.reading.domain.masking.Characters.isHan;

import java.util.BitSet;

/** Says how far a name reaches that begins at a place of one text. */
final class NameShape {

    private static final String NOT_GIVEN = "的了在是被把说去到从向对给没不也都就还又已我你他她它们这那个吗呢吧啊呀么很太最请让使";
    private static final String NOT_SECOND = NOT_GIVEN + "因要想能将与及岁住打今月村镇县市区现曾患病死自于称告";
    private static final String HIDDEN = "某X×x*○";
    private static final String PLACES = "镇乡村县市区街路巷庄屯寨湾社院馆站局厂店校园桥";

    private final String text;
    private final PersonWords words;
    private final BitSet institutions;
    private final BitSet noName = new BitSet();

    NameShape(String text, PersonWords words, BitSet institutions) {
        this.text = text;
        this.words = words;
        this.institutions = institutions;
        words.noNames().scan(text, (term, start, end) -> noName.set(start, end));
    }

    /** End of the longest plausible name that begins here, or -1; a family name alone is no name. */
    int end(int at) {
        var surname = noName.get(at) || institutions.get(at) ? 0 : words.surnameAt(text, at);
        if (surname == 0) {
            return -1;
        }
        var from = at + surname;
        var end = from;
        while (end < text.length() && end - from < 3 && HIDDEN.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        if (end > from) {
            return end;
        }
        if (!isGivenAt(from, NOT_GIVEN)) {
            return -1;
        }
        return isGivenAt(from + 1, NOT_SECOND) ? from + 2 : from + 1;
    }

    private boolean isGivenAt(int at, String not) {
        return at < text.length()
                && isHan(text.charAt(at))
                && not.indexOf(text.charAt(at)) < 0
                && !words.followerAt(text, at)
                && !institutions.get(at);
    }

    /** Whether exactly a family name stands here, no part of a word that is known to be none. */
    boolean isSurname(int at, int end) {
        return end <= text.length()
                && !noName.get(at)
                && !institutions.get(at)
                && words.surnameAt(text, at) == end - at;
    }

    /** A sure family name, or a doubtful one with characters of given names, or with a clear end. */
    boolean isPlausible(int at, int end) {
        return words.isSure(text, at)
                || isHidden(at, end)
                || allGiven(at, end)
                || end - at == 3 && isBoundary(text, end) && anyGiven(at, end);
    }

    /** Sure without any word around it. */
    boolean isCertain(int at, int end) {
        if (isHidden(at, end)) {
            return true;
        }
        var place = end < text.length() && PLACES.indexOf(text.charAt(end)) >= 0;
        return end - at >= 3 && !place && allGiven(at, end) && (words.isSure(text, at) || stands(at, end));
    }

    boolean isHidden(int at, int end) {
        return HIDDEN.indexOf(text.charAt(end - 1)) >= 0 && end - at >= 2;
    }

    private boolean allGiven(int at, int end) {
        for (var i = at + words.surnameAt(text, at); i < end; i++) {
            if (!words.isGiven(text.charAt(i))) {
                return false;
            }
        }
        return end > at + 1;
    }

    private boolean anyGiven(int at, int end) {
        return text.substring(at + 1, end).chars().anyMatch(c -> words.isGiven((char) c));
    }

    /** Free to the left, and free or followed by such a word to the right. */
    private boolean stands(int at, int end) {
        return isBoundary(text, at - 1) && (isBoundary(text, end) || words.followerAt(text, end));
    }
}
