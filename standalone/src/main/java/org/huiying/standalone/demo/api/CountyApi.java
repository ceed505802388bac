package org.huiying.standalone.demo.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's public API: bearer tokens, idempotency keys and ETags are seen to; a busy service is asked again. */
public final class CountyApi {
    static final String ROOT = "/api/v1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration TOKEN_AGE = Duration.ofMinutes(2);
    private static final int NO_ANSWER = 0;
    private static final Set<Integer> BUSY = Set.of(NO_ANSWER, 429, 502, 503, 504);
    private static final int TRIES = 8;

    private record Token(String text, Instant since) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final JsonMapper json = new JsonMapper();
    private final Map<String, Token> tokens = new HashMap<>();
    private final URI gateway;
    private final UnaryOperator<String> issuer;

    /** @param issuer gives an access token for the name of an account */
    public CountyApi(URI gateway, UnaryOperator<String> issuer) {
        this.gateway = gateway;
        this.issuer = issuer;
    }

    public Answer get(String account, String path) {
        return send(Call.get(account, path)).expect(200);
    }

    public Answer post(String account, String path, Object body) {
        return send(Call.post(account, path, body)).ok();
    }

    /** Decides on what was just seen at {@code resource}; looks again if somebody was faster. */
    public Answer decide(String account, String resource, Call call) {
        return tryToDecide(account, resource, call).ok();
    }

    /** The same, for a decision that may be refused. */
    public Answer tryToDecide(String account, String resource, Call call) {
        var answer = send(call.ifMatch(get(account, resource).seen()));
        for (var tries = 1; answer.status() == 412 && tries < TRIES; tries++) {
            answer = send(call.ifMatch(get(account, resource).seen()));
        }
        return answer;
    }

    /** All items of a list, page by page. */
    public List<JsonNode> all(String account, String path) {
        var items = new ArrayList<JsonNode>();
        var sign = path.contains("?") ? "&" : "?";
        var page = get(account, path + sign + "limit=200").body();
        while (true) {
            page.path("items").forEach(items::add);
            var next = page.path("nextCursor").asString("");
            if (next.isEmpty()) {
                return items;
            }
            page = get(account, path + sign + "limit=200&after=" + next).body();
        }
    }

    /** Sends it once; again under the same key while the service is busy or the connection fails. */
    public Answer send(Call call) {
        var key = UUID.randomUUID().toString();
        var until = Instant.now().plus(PATIENCE);
        var answer = exchange(call, key);
        while (BUSY.contains(answer.status()) && Instant.now().isBefore(until)) {
            Until.pause();
            answer = exchange(call, key);
        }
        return answer;
    }

    private Answer exchange(Call call, String key) {
        try {
            return answer(call, http.send(request(call, key), BodyHandlers.ofString()));
        } catch (IOException | UncheckedIOException e) {
            return new Answer(
                    call, NO_ANSWER, json.missingNode(), String.valueOf(e), Optional.empty(), Optional.empty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected(call + " was interrupted");
        }
    }

    private HttpRequest request(Call call, String key) {
        var request = HttpRequest.newBuilder(URI.create(gateway + ROOT + call.path()))
                .timeout(PATIENCE)
                .method(call.method(), call.publisher())
                .header("Authorization", "Bearer " + token(call.account()))
                .header("Accept", "application/json, application/problem+json")
                .header("Accept-Language", "zh-CN");
        if (!call.contentType().isEmpty()) {
            request.header("Content-Type", call.contentType());
        }
        if (call.method().equals("POST")) {
            request.header("Idempotency-Key", key);
        }
        call.seen().ifPresent(etag -> request.header("If-Match", etag));
        return request.build();
    }

    private Answer answer(Call call, HttpResponse<String> response) {
        var headers = response.headers();
        return new Answer(
                call,
                response.statusCode(),
                tree(response.body()),
                response.body(),
                headers.firstValue("ETag"),
                headers.firstValue("Location"));
    }

    private JsonNode tree(String body) {
        try {
            return body.isBlank() ? json.missingNode() : json.readTree(body);
        } catch (JacksonException notJson) {
            return json.missingNode();
        }
    }

    private String token(String account) {
        var known = tokens.get(account);
        if (known == null || known.since().plus(TOKEN_AGE).isBefore(Instant.now())) {
            known = new Token(issuer.apply(account), Instant.now());
            tokens.put(account, known);
        }
        return known.text();
    }
}
