package org.huiying.response.followup.promise.domain;

/** What can be done to a promise. */
public sealed interface PromiseCommand {

    record Fulfil(String proof) implements PromiseCommand {}

    /** Its date has come. */
    record Expire() implements PromiseCommand {}
}
