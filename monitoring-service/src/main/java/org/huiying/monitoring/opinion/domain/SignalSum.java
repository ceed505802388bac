package org.huiying.monitoring.opinion.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Signals;
import org.huiying.contracts.vocabulary.Subject;

/** Adds up measurements of matters that were merged: counts are summed, levels take the highest. */
public final class SignalSum {

    private SignalSum() {}

    /** Nothing has been measured yet. */
    public static Signals none(Subject subject, RealWorld realWorld, Instant now) {
        return new Signals(0, 0, 0, 0, 0, 0, 0, 0, MediaLevel.SOCIAL, subject, realWorld, 0, 0, 0, now);
    }

    public static Signals of(Signals own, Collection<Signals> merged) {
        return merged.stream().reduce(own, SignalSum::plus);
    }

    private static Signals plus(Signals a, Signals b) {
        var all = a.mentions() + a.copies() + b.mentions() + b.copies();
        var negative =
                a.negativeShare() * (a.mentions() + a.copies()) + b.negativeShare() * (b.mentions() + b.copies());
        return new Signals(
                a.mentions() + b.mentions(),
                a.copies() + b.copies(),
                a.lastHour() + b.lastHour(),
                a.last24Hours() + b.last24Hours(),
                Math.max(a.speed(), b.speed()),
                a.views() + b.views(),
                Math.max(a.platforms(), b.platforms()),
                a.distinctAuthors() + b.distinctAuthors(),
                higher(a.highestMediaLevel(), b.highestMediaLevel()),
                max(a.subject(), b.subject()),
                max(a.realWorld(), b.realWorld()),
                all == 0 ? 0 : negative / all,
                a.heat() + b.heat(),
                a.peakHeat() + b.peakHeat(),
                a.asOf().isAfter(b.asOf()) ? a.asOf() : b.asOf());
    }

    private static MediaLevel higher(MediaLevel a, MediaLevel b) {
        return SignalNews.LADDER.indexOf(a) >= SignalNews.LADDER.indexOf(b) ? a : b;
    }

    private static <T extends Comparable<T>> T max(T a, T b) {
        return Comparator.<T>naturalOrder().compare(a, b) >= 0 ? a : b;
    }
}
