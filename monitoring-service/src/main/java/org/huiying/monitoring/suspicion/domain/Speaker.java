package org.huiying.monitoring.suspicion.domain;

import org.jspecify.annotations.Nullable;

/**
 * For whom the caller speaks.
 *
 * @param ofSection whether in the post of a section
 * @param section the section that the caller belongs to, as the token says
 * @param inCharge the section that the plan in force puts in charge of the area; null while no plan is known
 */
public record Speaker(
        boolean ofSection,
        @Nullable String section,
        @Nullable String inCharge) {

    /** Only that section can say what is false of its matters. */
    boolean isInCharge() {
        return ofSection && inCharge != null && inCharge.equals(section);
    }
}
