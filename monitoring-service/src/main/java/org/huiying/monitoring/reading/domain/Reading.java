package org.huiying.monitoring.reading.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiying.contracts.monitoring.Judgements;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.monitoring.reading.domain.judging.Task;
import org.jspecify.annotations.Nullable;

/**
 * What may be kept of a public item and how it is judged.
 *
 * @param title masked, one line; null if there was none
 * @param text masked
 * @param areas score of each business area that its words speak of
 * @param judgements who judged what, and how surely
 * @param negativity 0 to 1
 * @param elsewhere whether it speaks of another place and of nothing in the county
 */
public record Reading(
        @Nullable String title,
        String text,
        Map<Area, Integer> areas,
        ComplaintType complaintType,
        Subject subject,
        RealWorld realWorld,
        double negativity,
        @Nullable String township,
        List<String> institutions,
        boolean elsewhere,
        Judgements judgements) {

    public Reading {
        areas = Map.copyOf(areas);
        institutions = List.copyOf(institutions);
    }

    /** Title, line break and text, or the text alone: offsets of hits count in this. */
    public String whole() {
        return whole(title, text);
    }

    /** See {@link #whole()}. */
    public static String whole(@Nullable String title, String text) {
        return title == null ? text : title + "\n" + text;
    }

    /** The area that was judged; where nobody was sure, that with the highest score of words, of equals the first. */
    public Optional<Area> area() {
        var judged = judgements.area().value();
        if (judged != null) {
            return judged.equals(Task.NONE) ? Optional.empty() : Optional.of(Area.valueOf(judged));
        }
        return areas.entrySet().stream()
                .max(Map.Entry.<Area, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey((a, b) -> b.compareTo(a))))
                .map(Map.Entry::getKey);
    }
}
