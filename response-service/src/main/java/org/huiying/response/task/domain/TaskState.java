package org.huiying.response.task.domain;

/** How far a task is. */
public sealed interface TaskState {

    record Issued() implements TaskState {}

    record SignedFor() implements TaskState {}

    record InProgress() implements TaskState {}

    record Done(String proof) implements TaskState {}
}
