package org.huiying.monitoring.mention.domain;

import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.vocabulary.Area;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a mention when it is seen again.
 *
 * @param area null while no watch topic has matched: then nothing is announced
 * @param seenSha256 hash of its text as last seen; the first text is kept, whatever is written later
 */
public record Sighting(
        UUID id, @Nullable Area area, boolean exercise, Counters counters, String seenSha256, boolean erased) {

    /** What it looks like after having been seen again; equal to this one if nothing has changed, as after erasure. */
    public Sighting again(Tally tally, String sha256) {
        return erased ? this : new Sighting(id, area, exercise, tally.over(counters), sha256, false);
    }
}
