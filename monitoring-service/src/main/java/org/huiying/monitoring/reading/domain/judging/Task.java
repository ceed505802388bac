package org.huiying.monitoring.reading.domain.judging;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;

/** One thing that a model judges; the outputs of all tasks stand in one row, each task's beside each other. */
public enum Task {
    AREA(labels(Area.values())),
    COMPLAINT_TYPE(labels(ComplaintType.values())),
    NEGATIVE(List.of(Task.YES)),
    COMPLAINT(List.of(Task.YES)),
    ALLEGATION(List.of(Task.YES)),
    HARM(List.of(Task.YES)),
    ANGER(List.of(Task.YES));

    /** The label of what belongs to none of the others. */
    public static final String NONE = "NONE";

    /** The one output of a task that asks yes or no. */
    public static final String YES = "YES";

    /** The tasks that ask for a tone. */
    public static final List<Task> TONES = List.of(COMPLAINT, ALLEGATION, HARM, ANGER);

    private static final int[] FIRST = new int[values().length + 1];

    static {
        for (var task : values()) {
            FIRST[task.ordinal() + 1] = FIRST[task.ordinal()] + task.labels.size();
        }
    }

    /** Length of a row of outputs. */
    public static final int OUTPUTS = FIRST[FIRST.length - 1];

    private final List<String> labels;

    Task(List<String> labels) {
        this.labels = labels;
    }

    private static List<String> labels(Enum<?>[] values) {
        return Stream.concat(Arrays.stream(values).map(Enum::name), Stream.of("NONE"))
                .toList();
    }

    /** The labels in the order of their outputs; of a task that asks yes or no, the one {@link #YES}. */
    public List<String> labels() {
        return labels;
    }

    /** Whether it asks yes or no. */
    public boolean isBinary() {
        return labels.size() == 1;
    }

    /** Where its outputs begin in a row. */
    public int first() {
        return FIRST[ordinal()];
    }
}
