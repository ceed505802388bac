package org.huiying.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The doors of a running stack, entered as the machine client that brings mentions. */
record Doors(String gateway, String devtools, String token) {

    static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Doors of(List<String> args) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(args.get(2) + "/dev/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("account=feeder&password=demo"))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());
        return new Doors(
                args.get(1),
                args.get(2),
                JSON.readTree(answer.body()).get("access_token").asString());
    }

    HttpResponse<String> post(Object mentions) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(gateway + "/api/v1/mentions"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(mentions)))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    JsonNode mails(String after) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(devtools + "/mailbox/messages" + after))
                .build();
        return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
    }
}
