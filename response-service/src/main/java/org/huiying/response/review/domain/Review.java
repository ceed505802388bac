package org.huiying.response.review.domain;

import java.util.UUID;

/** The after-action review of an incident: being written, or complete. */
public sealed interface Review {

    UUID id();

    ReviewText text();

    record Open(UUID id, ReviewText text) implements Review {}

    record Completed(UUID id, ReviewText text) implements Review {}
}
