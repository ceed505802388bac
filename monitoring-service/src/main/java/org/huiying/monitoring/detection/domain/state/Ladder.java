package org.huiying.monitoring.detection.domain.state;

import org.huiying.contracts.vocabulary.MediaLevel;

/** The levels of outlets, lowest first; overseas ones stand just above social ones. */
final class Ladder {

    private Ladder() {}

    static int rank(MediaLevel level) {
        return switch (level) {
            case SOCIAL -> 0;
            case OVERSEAS -> 1;
            case COUNTY -> 2;
            case CITY -> 3;
            case PROVINCE -> 4;
            case CENTRAL -> 5;
        };
    }
}
