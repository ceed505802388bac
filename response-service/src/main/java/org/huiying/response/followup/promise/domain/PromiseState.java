package org.huiying.response.followup.promise.domain;

/** What became of a promise. */
public sealed interface PromiseState {

    record Made() implements PromiseState {}

    record Kept(String proof) implements PromiseState {}

    record Broken() implements PromiseState {}
}
