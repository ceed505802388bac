package org.huiying.response.followup.concern.domain;

/** Whether a concern was answered. */
public sealed interface ConcernState {

    record Open() implements ConcernState {}

    record Answered() implements ConcernState {}

    /** @param reason why a consultation must find the answer */
    record Escalated(String reason) implements ConcernState {}
}
