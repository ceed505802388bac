package org.huiying.devtools.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.huiying.devtools.DevtoolsApplication;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

class TokensTest {
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext devtools;
    private static URI address;

    @BeforeAll
    static void start() {
        devtools = run();
        address = addressOf(devtools);
    }

    @AfterAll
    static void stop() {
        devtools.close();
    }

    @Test
    void aPersonsTokenCarriesPostAndSection() throws Exception {
        var claims = claims(post("/dev/token", "account=section-head&password=demo", Map.of()));
        assertThat(claims)
                .containsEntry("iss", "http://localhost:8085")
                .containsEntry("sub", "section-head")
                .containsEntry("posts", List.of("SECTION_HEAD"))
                .containsKey("section")
                .doesNotContainKey("scope");
        assertThat(List.of("huiying", List.of("huiying"))).contains(claims.get("aud"));
    }

    @Test
    void everyDemoAccountAndClientGetsAToken() throws Exception {
        for (var account : DemoAccount.ALL) {
            assertThat(claims(post("/dev/token", "account=" + account.name() + "&password=demo", Map.of())))
                    .containsEntry("posts", List.of(account.post()));
        }
        assertThat(claims(post("/dev/token", "account=feeder&password=demo", Map.of())))
                .containsEntry("scope", "mentions:write");
    }

    @Test
    void aMachineGetsItsScopesByClientCredentials() throws Exception {
        var basic = Base64.getEncoder().encodeToString("feeder:demo".getBytes(StandardCharsets.UTF_8));
        var claims = claims(post(
                "/oauth2/token",
                "grant_type=client_credentials&scope=mentions:write",
                Map.of("Authorization", "Basic " + basic)));
        assertThat(claims).containsEntry("scope", "mentions:write").doesNotContainKey("posts");
    }

    @Test
    void aWrongPasswordIsAProblem() throws Exception {
        var answer = post("/dev/token", "account=duty&password=guess", Map.of());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
    }

    @Test
    void aBearerCallIsAnsweredWith401AndNotWithALoginPage() throws Exception {
        for (var path : List.of("/elsewhere", "/userinfo")) {
            var request = HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer forged");
            var answer = send(request.build());
            assertThat(answer.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void theKeyOutlivesARestart() throws Exception {
        var before =
                send(HttpRequest.newBuilder(address.resolve("/oauth2/jwks")).build());
        try (var again = run()) {
            var after = send(HttpRequest.newBuilder(addressOf(again).resolve("/oauth2/jwks"))
                    .build());
            assertThat(after.body())
                    .isEqualTo(before.body())
                    .contains("\"kid\"")
                    .doesNotContain("\"d\"");
        }
    }

    private static ConfigurableApplicationContext run() {
        return DevtoolsApplication.application()
                .run(
                        "--spring.profiles.active=local",
                        "--server.port=0",
                        "--management.server.port=0",
                        "--devtools.smtp-port=0",
                        "--devtools.folder=" + folder);
    }

    private static URI addressOf(ConfigurableApplicationContext context) {
        var server = ((ServletWebServerApplicationContext) context).getWebServer();
        return URI.create("http://localhost:" + server.getPort());
    }

    private static HttpResponse<String> post(String path, String form, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        headers.forEach(request::header);
        return send(request.build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> claims(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token = JSON.readTree(answer.body()).get("access_token").asString();
        var payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return JSON.readValue(payload, Map.class);
    }
}
