package org.huiying.monitoring.source.domain;

import org.huiying.contracts.vocabulary.PlanGrade;

/** How closely sources are watched, from the least. */
public enum Intensity {
    DAILY,
    INTENSIFIED,
    ALL_DAY;

    /** What an open incident of a grade asks for. */
    public static Intensity of(PlanGrade grade) {
        return switch (grade) {
            case I, II -> ALL_DAY;
            case III -> INTENSIFIED;
            case IV -> DAILY;
        };
    }
}
