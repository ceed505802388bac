package org.huiying.standalone.demo.input;

import tools.jackson.databind.JsonNode;

/** What the doors said to all that was handed in so far. */
public record Receipts(int sent, int accepted, int measured, int repeated, int rejected) {
    public static final Receipts NONE = new Receipts(0, 0, 0, 0, 0);

    /** Adds an answer; {@code rejected} is a number or a list. */
    public Receipts plus(int handedIn, JsonNode counts) {
        var refused = counts.path("rejected");
        return new Receipts(
                sent + handedIn,
                accepted + counts.path("accepted").asInt(0),
                measured + counts.path("measured").asInt(0),
                repeated + counts.path("repeated").asInt(0),
                rejected + (refused.isArray() ? refused.size() : refused.asInt(0)));
    }

    /** Adds what a feed brought: what is not new was known. */
    public Receipts feed(int items, int fresh) {
        return new Receipts(sent + items, accepted + fresh, measured, repeated + items - fresh, rejected);
    }
}
