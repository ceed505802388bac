package org.huiying.monitoring.reading.domain;

import static org.huiying.monitoring.reading.domain.Lexicon.Dimension.AREA;
import static org.huiying.monitoring.reading.domain.Lexicon.Dimension.COMPLAINT;
import static org.huiying.monitoring.reading.domain.Lexicon.Dimension.SUBJECT;
import static org.huiying.monitoring.reading.domain.Lexicon.Dimension.TONE;
import static org.huiying.monitoring.reading.domain.Lexicon.Dimension.WORLD;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.reading.domain.Lexicon.Dimension;
import org.huiying.monitoring.reading.domain.Lexicon.Found;

/** Judges a masked text by the lexicon: area, kind of complaint, gravity, what happened off line, tone. */
final class Classifier {

    /** A negator this close before a word turns it. */
    private static final int NEGATION_WINDOW = 3;

    private static final double COMPLAINING = 0.3;

    private final Lexicon lexicon;

    Classifier(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    Map<Area, Integer> areas(String text) {
        var scores = new EnumMap<Area, Integer>(Area.class);
        for (var found : lexicon.find(AREA, text)) {
            scores.merge(Area.valueOf(found.value()), found.weight(), Integer::sum);
        }
        return scores;
    }

    ComplaintType complaint(String text, double negativity) {
        var scores = new EnumMap<ComplaintType, Integer>(ComplaintType.class);
        for (var found : lexicon.find(COMPLAINT, text)) {
            scores.merge(ComplaintType.valueOf(found.value()), found.weight(), Integer::sum);
        }
        var plain = negativity > COMPLAINING ? ComplaintType.COMPLAINT : ComplaintType.QUESTION;
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(plain);
    }

    Subject subject(String text) {
        return highest(SUBJECT, text).stream()
                .map(Subject::valueOf)
                .max(Enum::compareTo)
                .orElse(Subject.QUESTION);
    }

    RealWorld realWorld(String text) {
        return highest(WORLD, text).stream()
                .map(RealWorld::valueOf)
                .max(Enum::compareTo)
                .orElse(RealWorld.NONE);
    }

    /** 0 to 1, two decimals: complaint and allegation against praise; a negated word counts for the other side. */
    double negativity(String text) {
        var negators = new ArrayList<Found>();
        var negative = 0.0;
        var positive = 0.0;
        for (var found : lexicon.find(TONE, text)) {
            if (found.value().equals("NEGATOR")) {
                negators.add(found);
            } else if (found.value().equals("NEGATIVE") != isNegated(found, negators)) {
                negative += found.weight();
            } else {
                positive += found.weight();
            }
        }
        var excess = Math.max(0, negative - 0.7 * positive);
        return Math.round(100 * excess / (excess + 2)) / 100.0;
    }

    private List<String> highest(Dimension dimension, String text) {
        var negators = lexicon.find(TONE, text).stream()
                .filter(found -> found.value().equals("NEGATOR"))
                .toList();
        return lexicon.find(dimension, text).stream()
                .filter(found -> !isNegated(found, negators))
                .map(Found::value)
                .toList();
    }

    private static boolean isNegated(Found word, List<Found> negators) {
        for (var i = negators.size() - 1; i >= 0; i--) {
            var gap = word.start() - negators.get(i).end();
            if (gap > NEGATION_WINDOW) {
                return false;
            }
            if (gap >= 0) {
                return true;
            }
        }
        return false;
    }
}
