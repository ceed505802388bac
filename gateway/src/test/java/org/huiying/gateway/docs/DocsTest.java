package org.huiying.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.huiying.gateway.Caller;
import org.huiying.gateway.OpenDoor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsTest extends OpenDoor {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @BeforeAll
    static void describe() {
        var json = "application/json";
        MONITORING.answering("/v3/api-docs", 200, json, "{\"paths\":{\"/api/v1/opinions\":{\"get\":{}}}}");
        RESPONSE.answering("/v3/api-docs", 200, json, "{\"paths\":{\"/api/v1/incidents\":{\"get\":{}}}}");
        ASSESSMENT.answering("/v3/api-docs", 500, "text/plain", "ill");
        NOTIFICATION.answering("/v3/api-docs", 200, json, "not json");
    }

    @Test
    void mergesWhatTheServicesDescribeAndSaysWhatIsMissing() {
        var description = Caller.json(caller().get("/openapi.json"));

        assertThat(description.path("paths").propertyNames()).containsExactly("/api/v1/opinions", "/api/v1/incidents");
        assertThat(description.path("x-missing").values())
                .extracting(name -> name.asString())
                .containsExactly("assessment", "notification");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs", "/docs/", "/status"})
    void referToNothingOutside(String page) {
        var html = caller().get(page, "Accept", "text/html").body();

        assertThat(html).startsWith("<!doctype html>");
        var references =
                REFERENCE.matcher(html).results().map(found -> found.group(1)).toList();
        assertThat(references).isNotEmpty().allMatch(reference -> reference.startsWith("/"));
        assertThat(references)
                .allSatisfy(reference -> assertThat(caller().get(reference).statusCode())
                        .as(reference)
                        .isEqualTo(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs/../application.yaml", "/docs/problems.properties", "/docs/index.html", "/docs/x.js"})
    void serveNothingElse(String path) {
        assertThat(caller().get(path).statusCode()).isIn(400, 404);
    }
}
