package org.huiying.monitoring.detection.domain;

/** How improbable a count is: -log10 of the Chernoff bound of its probability, so never more than the truth. */
final class Evidence {

    private static final double LN10 = StrictMath.log(10);

    private Evidence() {}

    /** So many or more of a Poisson count with this mean; 0 when there are not more than expected. */
    static double ofMany(long count, double mean) {
        return count <= mean ? 0 : (count * StrictMath.log(count / mean) - count + mean) / LN10;
    }

    /** So uneven a division of both counts, if each fell into the last window with this share; below 0 is a fall. */
    static double ofChange(long last, long previous, double share) {
        var all = last + previous;
        if (all == 0) {
            return 0;
        }
        var seen = (double) last / all;
        var evidence = all * (part(seen, share) + part(1 - seen, 1 - share)) / LN10;
        return seen >= share ? evidence : -evidence;
    }

    private static double part(double seen, double expected) {
        return seen == 0 ? 0 : seen * StrictMath.log(seen / expected);
    }
}
