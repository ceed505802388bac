package org.huiying.standalone.tools;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A call that fails with a sentence for people. */
final class Calls {
    private Calls() {}

    static HttpResponse<String> send(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (ConnectException e) {
            var address = request.uri().getHost() + ":" + request.uri().getPort();
            throw new IOException("nobody answers at " + address + "; see ./huiying status", e);
        }
    }
}
