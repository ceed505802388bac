package org.huiying.monitoring.suspicion.domain;

import java.util.List;
import java.util.Optional;
import org.huiying.contracts.monitoring.OpinionEvent.SuspicionBasis;
import org.jspecify.annotations.Nullable;

/**
 * What is held for false, and why.
 *
 * @param claim what is said, in the words of staff
 * @param denial what the section in charge says against it; null where it has said nothing
 */
public record Grounds(
        String claim, List<Source> sources, @Nullable String denial) {

    public Grounds {
        sources = List.copyOf(sources);
    }

    /** What they stand on; empty while they do not suffice. */
    public Optional<SuspicionBasis> basis() {
        if (denial != null) {
            return Optional.of(SuspicionBasis.DENIAL);
        }
        return missingSources() == 0 ? Optional.of(SuspicionBasis.TWO_SOURCES) : Optional.empty();
    }

    /** How many independent sources are needed beside these: 0 to 2. */
    int missingSources() {
        if (sources.isEmpty()) {
            return 2;
        }
        var independent = sources.stream().anyMatch(one -> sources.stream().anyMatch(one::isIndependentOf));
        return independent ? 0 : 1;
    }
}
