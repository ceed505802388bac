package org.huiying.assessment.consultation.domain;

import org.jspecify.annotations.Nullable;

/** What the consultation has before it, under fixed headings; none of them asks about persons. */
public record Report(
        @Nullable String facts,
        @Nullable String mediaCoverage,
        @Nullable String onlineOpinion,
        @Nullable String overseasMedia,
        @Nullable String trend,
        @Nullable String risk) {

    public static final Report EMPTY = new Report(null, null, null, null, null, null);

    /** What is written anew replaces what stood under its heading; the other headings stay. */
    Report amendedBy(Report newer) {
        return new Report(
                newer.facts == null ? facts : newer.facts,
                newer.mediaCoverage == null ? mediaCoverage : newer.mediaCoverage,
                newer.onlineOpinion == null ? onlineOpinion : newer.onlineOpinion,
                newer.overseasMedia == null ? overseasMedia : newer.overseasMedia,
                newer.trend == null ? trend : newer.trend,
                newer.risk == null ? risk : newer.risk);
    }
}
