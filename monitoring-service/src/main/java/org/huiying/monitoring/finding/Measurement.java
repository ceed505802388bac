package org.huiying.monitoring.finding;

import java.time.Instant;
import org.huiying.contracts.vocabulary.Signals;

/**
 * The latest measurement of an opinion and what was last told of it.
 *
 * @param epoch and {@code asOf} say how far the topology had read: only a later one replaces it
 */
record Measurement(long epoch, long asOf, Signals signals, boolean worsened, Signals told, Instant toldAt) {

    boolean isBefore(long otherEpoch, long otherAsOf) {
        return epoch < otherEpoch || (epoch == otherEpoch && asOf < otherAsOf);
    }
}
