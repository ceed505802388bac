package org.huiying.monitoring.reading.domain.judging;

/**
 * What a model holds of one text in one task.
 *
 * @param label the most probable label; of a task that asks yes or no, yes or {@link #NO}
 * @param probability its probability
 * @param sure whether that is enough to be believed
 */
public record Answer(String label, double probability, boolean sure) {

    /** The answer of a task that asks yes or no, where it is not yes. */
    public static final String NO = "NO";
}
