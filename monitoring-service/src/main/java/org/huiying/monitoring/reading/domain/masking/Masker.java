package org.huiying.monitoring.reading.domain.masking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Replaces personal data in a normalised text by what kind of data stood there. Masking a masked text changes nothing.
 */
public final class Masker {

    private final PersonWords words;
    private final Function<String, BitSet> institutions;

    /** @param institutions tells which positions of a text belong to known places and institutions, which stay */
    public Masker(PersonWords words, Function<String, BitSet> institutions) {
        this.words = words;
        this.institutions = institutions;
    }

    public String mask(String text) {
        var spans = new ArrayList<Span>(Numbers.find(text));
        spans.addAll(Accounts.find(text));
        spans.addAll(Addresses.find(text));
        spans.addAll(Names.find(text, words, institutions.apply(text)));
        return replace(text, spans);
    }

    /** Whether a phone number or an identity number with a date of birth stands in it; for parts of page addresses. */
    public static boolean hasNumber(String text) {
        return Numbers.find(text).stream()
                .anyMatch(span -> span.kind() == Span.Kind.PHONE
                        || span.kind() == Span.Kind.ID
                                && Numbers.hasBirthDate(text.substring(span.start(), span.end())));
    }

    /** Overlapping spans become one, named after the first. */
    private static String replace(String text, List<Span> spans) {
        if (spans.isEmpty()) {
            return text;
        }
        spans.sort(Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder()));
        var out = new StringBuilder(text.length());
        var done = 0;
        for (var i = 0; i < spans.size(); ) {
            var first = spans.get(i);
            var end = first.end();
            while (i < spans.size() && spans.get(i).start() < end) {
                end = Math.max(end, spans.get(i).end());
                i++;
            }
            out.append(text, done, first.start()).append(first.kind().replacement());
            done = end;
        }
        return out.append(text, done, text.length()).toString();
    }
}
