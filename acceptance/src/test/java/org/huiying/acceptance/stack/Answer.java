package org.huiying.acceptance.stack;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a request came back with; {@code request} says which it was, for messages. */
public record Answer(String request, int status, HttpHeaders headers, String text) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The body, a missing node where there is none in JSON. */
    public JsonNode json() {
        try {
            return text.isBlank() ? JSON.missingNode() : JSON.readTree(text);
        } catch (JacksonException notJson) {
            return JSON.missingNode();
        }
    }

    /** A text field of the body, empty if it is not there. */
    public String field(String name) {
        return json().path(name).asString("");
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new IllegalStateException(this + " has no ETag"));
    }

    /** This answer, if its status is one of these. */
    public Answer expect(int... statuses) {
        if (Arrays.stream(statuses).noneMatch(expected -> expected == status)) {
            throw new IllegalStateException("expected " + Arrays.toString(statuses) + ": " + this);
        }
        return this;
    }

    /** This answer, if it went well. */
    public Answer ok() {
        return expect(200, 201, 202, 204);
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + text;
    }
}
