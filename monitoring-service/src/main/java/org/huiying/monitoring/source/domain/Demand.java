package org.huiying.monitoring.source.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import org.huiying.contracts.vocabulary.Area;
import org.jspecify.annotations.Nullable;

/**
 * A reason to watch sources more closely: an open incident, or a person's decision. The highest that concerns a source
 * counts, so that nobody can go below what an open incident asks for.
 *
 * @param area null for all areas
 * @param sourceId the only source that it concerns; null for all of the area
 * @param incidentId incident that asks for it; null for a person's decision
 * @param by post of the person who decided; null for an incident
 */
public record Demand(
        Intensity intensity,
        @Nullable Area area,
        @Nullable UUID sourceId,
        @Nullable UUID incidentId,
        @Nullable String by,
        String reason,
        Instant since) {

    /** What is asked of a source. */
    public static Intensity on(Source source, Collection<Demand> demands) {
        return demands.stream()
                .filter(demand -> demand.concerns(source))
                .map(Demand::intensity)
                .max(Comparator.naturalOrder())
                .orElse(Intensity.DAILY);
    }

    /** A source that speaks of all areas is concerned by each of them. */
    public boolean concerns(Source source) {
        return sourceId != null
                ? sourceId.equals(source.id())
                : area == null || source.area() == null || area == source.area();
    }
}
