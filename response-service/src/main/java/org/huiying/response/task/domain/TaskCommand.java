package org.huiying.response.task.domain;

/** What can be done to a task. */
public sealed interface TaskCommand {

    record SignFor() implements TaskCommand {}

    record Report(String note) implements TaskCommand {}

    record Complete(String proof) implements TaskCommand {}

    record Urge(String note) implements TaskCommand {}

    /** The due time has come. */
    record Expire() implements TaskCommand {}
}
