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
    private final Map<Area, Integer> areas;
    private final double[] sides;
    private final Optional<ComplaintType> named;
    private final Subject subject;

    Classifier(Hits hits) {
        this.hits = hits;
        areas = scores(AREA, Area.class);
        sides = weigh();
        named = scores(COMPLAINT, ComplaintType.class).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        subject = highest(SUBJECT).stream()
                .map(Subject::valueOf)
                .max(Enum::compareTo)
                .orElse(Subject.QUESTION);
    }

    private <E extends Enum<E>> Map<E, Integer> scores(Dimension dimension, Class<E> type) {
        var scores = new EnumMap<E, Integer>(type);
        for (var found : hits.of(dimension)) {
            scores.merge(Enum.valueOf(type, found.value()), found.weight(), Integer::sum);
        }
        return scores;
    }

    Map<Area, Integer> areas() {
        return areas;
    }

    /** What the writer wants, by the words that say so; without such words a complaint or a question. */
    ComplaintType complaint() {
        return namedComplaint().orElse(negativity() > COMPLAINING ? ComplaintType.COMPLAINT : ComplaintType.QUESTION);
    }

    /** What the writer wants, if words say so. */
    Optional<ComplaintType> namedComplaint() {
        return named;
    }

    boolean complains() {
        return namedComplaint().filter(ComplaintType.COMPLAINT::equals).isPresent();
    }

    boolean alleges() {
        return namedComplaint().filter(ComplaintType.REPORT::equals).isPresent();
    }

    /** Words of praise, and none of complaint. */
    boolean onlyPraises() {
        return sides[1] >= CLEAR_PRAISE && sides[0] == 0;
    }

    Subject subject() {
        return subject;
    }

    RealWorld realWorld() {
        return highest(WORLD).stream()
                .map(RealWorld::valueOf)
                .max(Enum::compareTo)
                .orElse(RealWorld.NONE);
    }

    /** 0 to 1, two decimals: complaint and allegation against praise; a negated word counts for the other side. */
    double negativity() {
        var excess = Math.max(0, sides[0] - 0.7 * sides[1]);
        return Math.round(100 * excess / (excess + 2)) / 100.0;
    }

    /** The weight of negative and of positive words. */
    private double[] weigh() {
        var negators = new ArrayList<Found>();
        var weights = new double[2];
        for (var found : hits.of(TONE)) {
            if (Lexicon.isNegator(found)) {
                negators.add(found);
            } else {
                var bad = found.value().equals("NEGATIVE") != isNegated(found, negators);
                weights[bad ? 0 : 1] += found.weight();
            }
        }
        return weights;
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
