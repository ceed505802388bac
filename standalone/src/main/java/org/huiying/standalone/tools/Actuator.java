package org.huiying.standalone.tools;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.huiying.standalone.stack.Ports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the operator endpoints of a service on its management port. */
public final class Actuator {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Ports ports;

    public Actuator(Ports ports) {
        this.ports = ports;
    }

    public JsonNode get(String service, String endpoint) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(service, endpoint)).build());
    }

    public JsonNode post(String service, String endpoint, Object body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address(service, endpoint))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return send(request.build());
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = Calls.send(http, request);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private URI address(String service, String endpoint) {
        int port = ports.management(ports.of(service));
        return URI.create("http://127.0.0.1:" + port + "/actuator/" + endpoint);
    }
}
