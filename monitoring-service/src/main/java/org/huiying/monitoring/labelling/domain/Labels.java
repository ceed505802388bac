package org.huiying.monitoring.labelling.domain;

import java.util.List;
import java.util.Objects;
import org.huiying.contracts.vocabulary.Tone;
import org.jspecify.annotations.Nullable;

/**
 * What a mention is said to be.
 *
 * @param tones in the order of their enum, without repeats
 */
public record Labels(AreaLabel area, TypeLabel complaintType, boolean negative, List<Tone> tones) {

    public Labels {
        tones = tones.stream().distinct().sorted().toList();
    }

    /** The same with what somebody says of it; what they do not speak of stays. */
    public Labels corrected(
            @Nullable AreaLabel newArea,
            @Nullable TypeLabel newType,
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
        return String.join("\t", area.name(), complaintType.name(), negative ? "1" : "0", heard, oneLine(text));
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ').strip();
    }
}
