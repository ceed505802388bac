package org.huiying.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doors of a running stack, entered with the token of one demo account. */
record Doors(String gateway, String devtools, String token) {

    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Doors of(String account, List<String> args) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(args.get(2) + "/dev/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("account=" + account + "&password=demo"))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        return new Doors(
                args.get(1),
                args.get(2),
                JSON.readTree(answer.body()).get("access_token").asString());
    }

    HttpResponse<String> post(String path, Object body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    JsonNode mails(String after) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(devtools + "/mailbox/messages" + after))
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }
}
