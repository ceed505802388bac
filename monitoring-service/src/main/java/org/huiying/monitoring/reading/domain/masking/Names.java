package org.huiying.monitoring.reading.domain.masking;

import static org.huiying.monitoring.reading.domain.masking.Characters.isBoundary;
import static org.huiying.monitoring.reading.domain.masking.Characters.isHan;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.huiying.monitoring.reading.domain.masking.Span.Kind;
import org.huiying.monitoring.reading.domain.terms.Automaton;

/**
 * Finds names of persons by what stands around them: a label, a kinship or a role before, a title after, a partner in
 * a list, or the shape alone where it is unmistakable. A name found once is found wherever it stands again.
 */
final class Names {

    private static final String JOINTS = " :：=\"“'‘「『《（(为是叫";
    private static final String LIST_SIGNS = "、,，和与及/ ";
    private static final int MOST_NAMES = 200;

    private final String text;
    private final PersonWords words;
    private final BitSet institutions;
    private final NameShape shape;
    private final List<Span> found = new ArrayList<>();

    private Names(String text, PersonWords words, BitSet institutions) {
        this.text = text;
        this.words = words;
        this.institutions = institutions;
        this.shape = new NameShape(text, words, institutions);
    }

    /** @param institutions positions that belong to places and institutions, which stay */
    static List<Span> find(String text, PersonWords words, BitSet institutions) {
        var names = new Names(text, words, institutions);
        words.labels().scan(text, (term, start, end) -> names.afterLabel(end));
        words.roles().scan(text, (term, start, end) -> names.afterRole(end));
        words.titles().scan(text, (term, start, end) -> names.beforeTitle(start));
        words.signs().scan(text, (term, start, end) -> names.beforeSign(start));
        names.byShape();
        names.inLists();
        names.again();
        return names.found;
    }

    private void afterLabel(int after) {
        var at = skip(after);
        var end = shape.end(at);
        if (end < 0 && at > after) {
            end = word(at);
        }
        add(at, end);
    }

    private void afterRole(int after) {
        var at = skip(after);
        var end = shape.end(at);
        if (end > 0 && shape.isPlausible(at, end)) {
            add(at, end);
        }
    }

    /** The longest name that ends where the title begins; at least a family name. */
    private void beforeTitle(int end) {
        for (var length = 4; length >= 1; length--) {
            var at = end - length;
            if (at < 0 || text.charAt(at) == '\n') {
                continue;
            }
            var whole = length > 1 && shape.end(at) >= end && shape.isPlausible(at, end);
            if (whole || shape.isSurname(at, end)) {
                add(at, end);
                return;
            }
        }
    }

    private void beforeSign(int end) {
        for (var length = 4; length >= 2; length--) {
            var at = end - length;
            if (at >= 0
                    && shape.end(at) == end
                    && shape.isPlausible(at, end)
                    && (length > 2 || isBoundary(text, at - 1))) {
                add(at, end);
                return;
            }
        }
    }

    private void byShape() {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '·') {
                withDot(at);
            } else if ("小老阿".indexOf(text.charAt(at)) >= 0) {
                familiar(at);
            } else if (words.surnameAt(text, at) > 0) {
                var end = shape.end(at);
                if (end > 0 && shape.isCertain(at, end)) {
                    add(at, end);
                }
            }
        }
    }

    /** A familiar form: a syllable and a family name, then no more. */
    private void familiar(int at) {
        var end = at + 2;
        if (words.isSure(text, at + 1)
                && shape.isSurname(at + 1, end)
                && (isBoundary(text, end) || words.followerAt(text, end))) {
            add(at, end);
        }
    }

    /** Names with a middle dot, as many nationalities write them. */
    private void withDot(int dot) {
        var start = dot;
        while (start > 0 && dot - start < 6 && isHan(text.charAt(start - 1)) && !words.followerAt(text, start - 1)) {
            start--;
        }
        var end = dot + 1;
        while (end < text.length() && end - dot <= 6 && isHan(text.charAt(end)) && !words.followerAt(text, end)) {
            end++;
        }
        if (dot - start >= 2 && end - dot >= 3) {
            add(start, end);
        }
    }

    private void inLists() {
        for (var i = 0; i < found.size() && found.size() < MOST_NAMES; i++) {
            var at = found.get(i).end();
            if (at < text.length() && LIST_SIGNS.indexOf(text.charAt(at)) >= 0) {
                var end = shape.end(at + 1);
                if (end > 0
                        && shape.isPlausible(at + 1, end)
                        && (isBoundary(text, end) || words.followerAt(text, end))) {
                    add(at + 1, end);
                }
            }
        }
    }

    private void again() {
        var names = new LinkedHashSet<String>();
        for (var span : found) {
            if (span.end() - span.start() >= 2 && names.size() < MOST_NAMES) {
                names.add(text.substring(span.start(), span.end()));
            }
        }
        if (!names.isEmpty()) {
            Automaton.of(List.copyOf(names)).scan(text, (term, start, end) -> add(start, end));
        }
    }

    private int skip(int from) {
        var i = from;
        while (i < text.length() && i - from < 4 && JOINTS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    /** A short word of its own after a label, whatever its family name. */
    private int word(int at) {
        var end = at;
        while (end < text.length() && end - at <= 12 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        var longest = end > at && isHan(text.charAt(at)) ? 4 : 12;
        return end > at && end - at <= longest ? end : -1;
    }

    private void add(int start, int end) {
        if (end > start && institutions.get(start, end).isEmpty()) {
            found.add(new Span(start, end, Kind.NAME));
        }
    }
}
