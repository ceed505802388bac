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
import java.util.Optional;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.reading.domain.Lexicon.Dimension;
import org.huiying.monitoring.reading.domain.Lexicon.Found;
import org.huiying.monitoring.reading.domain.Lexicon.Hits;

/** Judges a masked text by the words of the lexicon found in it: area, kind of complaint, gravity, what happened off line, tone. */
final class Classifier {

    /** A negator this close before a word turns it. */
    private static final int NEGATION_WINDOW = 3;

    private static final double COMPLAINING = 0.3;

    private static final double CLEAR_PRAISE = 2;

    private final Hits hits;

    Classifier(Hits hits) {
        this.hits = hits;
    }

    Map<Area, Integer> areas() {
        var scores = new EnumMap<Area, Integer>(Area.class);
        for (var found : hits.of(AREA)) {
            scores.merge(Area.valueOf(found.value()), found.weight(), Integer::sum);
        }
        return scores;
    }

    /** What the writer wants, by the words that say so; without such words a complaint or a question. */
    ComplaintType complaint() {
        return namedComplaint().orElse(negativity() > COMPLAINING ? ComplaintType.COMPLAINT : ComplaintType.QUESTION);
    }

    /** What the writer wants, if words say so. */
    Optional<ComplaintType> namedComplaint() {
        var scores = new EnumMap<ComplaintType, Integer>(ComplaintType.class);
        for (var found : hits.of(COMPLAINT)) {
            scores.merge(ComplaintType.valueOf(found.value()), found.weight(), Integer::sum);
        }
        return scores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    boolean complains() {
        return namedComplaint().filter(ComplaintType.COMPLAINT::equals).isPresent();
    }

    boolean alleges() {
        return namedComplaint().filter(ComplaintType.REPORT::equals).isPresent();
    }

    /** Words of praise, and none of complaint. */
    boolean onlyPraises() {
        return sides()[1] >= CLEAR_PRAISE && sides()[0] == 0;
    }

    Subject subject() {
        return highest(SUBJECT).stream()
                .map(Subject::valueOf)
                .max(Enum::compareTo)
                .orElse(Subject.QUESTION);
    }

    RealWorld realWorld() {
        return highest(WORLD).stream()
                .map(RealWorld::valueOf)
                .max(Enum::compareTo)
                .orElse(RealWorld.NONE);
    }

    /** 0 to 1, two decimals: complaint and allegation against praise; a negated word counts for the other side. */
    double negativity() {
        var excess = Math.max(0, sides()[0] - 0.7 * sides()[1]);
        return Math.round(100 * excess / (excess + 2)) / 100.0;
    }

    /** The weight of negative and of positive words. */
    private double[] sides() {
        var negators = new ArrayList<Found>();
        var sides = new double[2];
        for (var found : hits.of(TONE)) {
            if (Lexicon.isNegator(found)) {
                negators.add(found);
            } else {
                sides[found.value().equals("NEGATIVE") != isNegated(found, negators) ? 0 : 1] += found.weight();
            }
        }
        return sides;
    }

    private List<String> highest(Dimension dimension) {
        var negators = hits.of(TONE).stream().filter(Lexicon::isNegator).toList();
        return hits.of(dimension).stream()
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
