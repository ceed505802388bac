package org.huiying.acceptance.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the stack as one caller. Immutable: {@link #with} and {@link #ifMatch} give another one. Every POST carries a new
 * {@code Idempotency-Key} unless one is set; a header set to nothing is left out, and nothing is tried again.
 */
public final class Http {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    private final URI root;
    private final Map<String, String> headers;

    Http(URI root, Map<String, String> headers) {
        this.root = root;
        this.headers = headers;
    }

    /** The same caller with one more header. */
    public Http with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Http(root, more);
    }

    public Http ifMatch(String etag) {
        return with("If-Match", etag);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer post(String path, Object body) {
        return json().send("POST", path, body(body));
    }

    public Answer put(String path, Object body) {
        return json().send("PUT", path, body(body));
    }

    /** Any method with any bytes; the content type is the caller's business. */
    public Answer send(String method, String path, byte[] body) {
        return send(method, path, BodyPublishers.ofByteArray(body));
    }

    private Http json() {
        return headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
    }

    private static BodyPublisher body(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .method(method, body);
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                request.header(name, value);
            }
        });
        if (method.equals("POST") && !headers.containsKey("Idempotency-Key")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            return new Answer(method + " " + path, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new Unanswered(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** No answer came, so nobody knows whether the request was served. */
    public static final class Unanswered extends RuntimeException {
        Unanswered(String request, IOException cause) {
            super(request + ": " + cause, cause);
        }
    }
}
