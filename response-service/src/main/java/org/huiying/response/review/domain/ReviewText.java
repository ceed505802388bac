package org.huiying.response.review.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a review says of units and steps, never of persons.
 *
 * @param summary what happened, in short
 * @param grading whether the grade was right
 * @param answers how good the answers were
 * @param resolution whether the matter itself was solved
 * @param experts the view of experts from outside
 * @param measures what is to be done, by which unit, until when
 * @param planChanges what the plan should say instead
 */
public record ReviewText(
        String summary,
        @Nullable String grading,
        @Nullable String answers,
        @Nullable String coordination,
        @Nullable String resolution,
        @Nullable String strengths,
        @Nullable String gaps,
        @Nullable String experts,
        List<Measure> measures,
        List<String> planChanges) {

    /** @param unit the section, unit or office that does it */
    public record Measure(String measure, String unit, LocalDate dueOn) {}

    /** A review that says neither what went well nor what was missing teaches nothing. */
    boolean isComplete() {
        return Stream.of(summary, resolution, strengths, gaps).allMatch(part -> part != null && !part.isBlank());
    }
}
