package org.huiying.standalone.demo.summary;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.huiying.standalone.demo.api.Unexpected;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What left the stack: mails in the capture mailbox, hooks of the county's system, pages that anybody can read. */
final class Captured {
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final URI devtools;

    Captured(URI devtools) {
        this.devtools = devtools;
    }

    List<JsonNode> mails(long after) {
        return messages("/mailbox/messages?limit=1000&after=", after);
    }

    List<JsonNode> hooks(long after) {
        return messages("/hooks/county/messages?after=", after);
    }

    static long last(List<JsonNode> messages) {
        return messages.isEmpty() ? 0 : messages.getLast().path("number").asLong();
    }

    /** The page as a browser gets it; empty if there is none. */
    String page(String url) {
        var answer = get(URI.create(url), "text/html");
        return answer.statusCode() == 200 ? answer.body() : "";
    }

    private List<JsonNode> messages(String path, long after) {
        var all = new ArrayList<JsonNode>();
        var from = after;
        while (true) {
            var page = json.readTree(
                    get(URI.create(devtools + path + from), "application/json").body());
            page.path("items").forEach(all::add);
            var next = page.path("nextAfter").asLong(from);
            if (next <= from || page.path("items").isEmpty()) {
                return all;
            }
            from = next;
        }
    }

    private HttpResponse<String> get(URI uri, String accept) {
        try {
            return http.send(
                    HttpRequest.newBuilder(uri).header("Accept", accept).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Unexpected("GET " + uri + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
    }
}
