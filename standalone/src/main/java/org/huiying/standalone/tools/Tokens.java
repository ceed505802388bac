package org.huiying.standalone.tools;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.huiying.standalone.stack.Ports;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the demo accounts. */
public final class Tokens {
    private final URI address;
    private final HttpClient http = HttpClient.newHttpClient();

    public Tokens(Ports ports) {
        this.address = URI.create("http://localhost:" + ports.devtools() + "/dev/token");
    }

    public String of(String account) throws IOException, InterruptedException {
        var form = "account=" + URLEncoder.encode(account, StandardCharsets.UTF_8) + "&password=demo";
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = Calls.send(http, request);
        if (answer.statusCode() != 200) {
            throw new IOException("there is no demo account " + account);
        }
        return new JsonMapper().readTree(answer.body()).get("access_token").asString();
    }
}
