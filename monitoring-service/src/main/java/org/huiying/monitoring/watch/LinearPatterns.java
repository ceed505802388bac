package org.huiying.monitoring.watch;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.huiying.contracts.monitoring.TopicMatch.Hit;
import org.huiying.monitoring.watch.domain.PatternCompiler;
import org.huiying.monitoring.watch.domain.PatternFinder;

/** Regular expressions that take time linear in the text, whatever their author wrote (RE2). */
final class LinearPatterns implements PatternCompiler {

    private static final int MOST_HITS = 5;
    private static final int LONGEST_EVIDENCE = 50;
    private static final int LARGEST_PROGRAM = 2_000;

    private static final int MOST_REPEATS = 1_000;

    @Override
    public PatternFinder compile(String regex) {
        if (repeats(regex) > MOST_REPEATS) {
            throw new IllegalArgumentException("repeats more than " + MOST_REPEATS + " times");
        }
        try {
            var pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
            if (pattern.programSize() > LARGEST_PROGRAM || pattern.matches("")) {
                throw new IllegalArgumentException("too large, or matches nothing at all");
            }
            return text -> find(pattern, text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(e.getDescription(), e);
        }
    }

    /** Nested counts multiply, and the program grows with them: so the product of all is what counts. */
    private static long repeats(String regex) {
        var product = 1L;
        for (var open = regex.indexOf('{'); open >= 0; open = regex.indexOf('{', open + 1)) {
            var count = 0L;
            for (var i = open + 1;
                    i < regex.length() && (Character.isDigit(regex.charAt(i)) || regex.charAt(i) == ',');
                    i++) {
                count = regex.charAt(i) == ','
                        ? 0
                        : Math.min(MOST_REPEATS + 1, count * 10 + Character.digit(regex.charAt(i), 10));
            }
            product = Math.min(MOST_REPEATS + 1, product * Math.max(1, count));
        }
        return product;
    }

    private static List<Hit> find(Pattern pattern, String text) {
        var hits = new ArrayList<Hit>();
        var matcher = pattern.matcher(text);
        while (hits.size() < MOST_HITS && matcher.find()) {
            var end = Math.min(matcher.end(), matcher.start() + LONGEST_EVIDENCE);
            if (end > matcher.start()) {
                hits.add(new Hit(text.substring(matcher.start(), end), matcher.start()));
            }
        }
        return hits;
    }
}
