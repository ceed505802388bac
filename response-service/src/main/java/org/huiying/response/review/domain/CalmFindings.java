package org.huiying.response.review.domain;

import java.util.Optional;

/**
 * What stands in the way of calm: counted from signals, concerns, clocks and promises.
 *
 * @param concernsOverdue concerns that are open beyond their clock
 * @param lawClocksRunning clocks set by law of which nothing has come yet
 * @param lawClocksUnexplained clocks set by law that were missed without a reason on record
 * @param promisesUnowned promises due within the quiet time that nobody sees to
 */
public record CalmFindings(
        boolean signalsCalm,
        long concernsOverdue,
        long lawClocksRunning,
        long lawClocksUnexplained,
        long promisesUnowned) {

    /** The code of the first thing that stands in the way; empty when a person may declare calm. */
    public Optional<String> hindrance() {
        if (!signalsCalm) {
            return Optional.of("signals-not-calm");
        }
        if (concernsOverdue > 0) {
            return Optional.of("concern-overdue");
        }
        if (lawClocksRunning > 0) {
            return Optional.of("law-clock-running");
        }
        if (lawClocksUnexplained > 0) {
            return Optional.of("law-clock-unexplained");
        }
        return promisesUnowned > 0 ? Optional.of("promise-unowned") : Optional.empty();
    }
}
