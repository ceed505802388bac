package org.huiying.monitoring.labelling.domain;

import java.util.List;
import java.util.Objects;
import org.huiying.contracts.vocabulary.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What a mention is said to be.
 *
 * @param area a business area, or {@code NONE}
 * @param complaintType a kind of complaint, or {@code NONE}
 * @param tones in the order of their enum, without repeats
 */
public record Labels(String area, String complaintType, boolean negative, List<Tone> tones) {

    public Labels {
        tones = tones.stream().distinct().sorted().toList();
    }

    /** The same with what somebody says of it; what they do not speak of stays. */
    public Labels corrected(
            @Nullable String newArea,
            @Nullable String newType,
            @Nullable Boolean newNegative,
            @Nullable List<Tone> newTones) {
        return new Labels(
                Objects.requireNonNullElse(newArea, area),
                Objects.requireNonNullElse(newType, complaintType),
                Objects.requireNonNullElse(newNegative, negative),
                Objects.requireNonNullElse(newTones, tones));
    }

    /** A line of the file from which models are trained: the labels and the text on one line, tabs between. */
    public String sample(String text) {
        var heard = tones.isEmpty()
                ? "-"
                : String.join(",", tones.stream().map(Tone::name).toList());
        return String.join("\t", area, complaintType, negative ? "1" : "0", heard, oneLine(text));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ').strip();
    }
}
