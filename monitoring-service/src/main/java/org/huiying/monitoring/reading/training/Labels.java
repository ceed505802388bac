package org.huiying.monitoring.reading.training;

import java.util.List;
import org.huiying.monitoring.reading.domain.judging.Answer;
import org.huiying.monitoring.reading.domain.judging.Task;

/** Names of labels. */
final class Labels {

    private Labels() {}

    static String name(Task task, int label) {
        return all(task).get(label);
    }

    /** All answers of a task, in the order of their numbers. */
    static List<String> all(Task task) {
        return task.isBinary() ? List.of(Answer.NO, Task.YES) : task.labels();
    }
}
