package org.huiying.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.huiying.testing.Api;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@DoorsTest
class ConventionsTest {

    @Autowired
    Api api;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Supplier<UUID> ids;

    @Test
    void pagesLeadThroughTheWholeListWithoutRepeats() {
        var seen = new ArrayList<Integer>();
        var pages = 0;
        for (String after = ""; after != null; pages++) {
            var page = clerk().get("/api/v1/things?limit=50" + after).json();
            page.get("items").forEach(item -> seen.add(item.asInt()));
            after = page.get("nextCursor").isNull()
                    ? null
                    : "&after=" + page.get("nextCursor").asString();
        }

        assertThat(seen).hasSize(120).doesNotHaveDuplicates().isSorted();
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void fiftyAreShownUnlessAskedOtherwise() {
        assertThat(clerk().get("/api/v1/things").json().get("items")).hasSize(50);
        assertThat(clerk().get("/api/v1/things?limit=200").json().get("items")).hasSize(120);
        assertThat(clerk().get("/api/v1/things?updatedSince=2026-01-01T00:00:00%2B08:00")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theVersionTravelsAsAStrongTag() {
        var created = clerk().post("/api/v1/things", "{\"name\":\"a\"}");
        var read = clerk().get(created.header("Location"));

        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.header("ETag")).isEqualTo("\"3\"");
        assertThat(clerk().put(created.header("Location"), "{\"name\":\"b\"}", "If-Match", "\"3\"")
                        .text())
                .isEqualTo("3");
        assertThat(clerk().get(created.header("Location"), "If-None-Match", "\"3\"")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void whatArrivesWithinTheWaitIsFound() {
        var id = ids.get();
        var answer = CompletableFuture.supplyAsync(() -> clerk().get("/api/v1/awaited/" + id));
        jdbc.sql("INSERT INTO thing VALUES (:id, 'late')").param("id", id).update();

        assertThat(answer.join().status()).isEqualTo(200);
    }

    @Test
    void aYoungIdIsNotYetKnownAndAnyOtherIsUnknown() {
        var young = clerk().get("/api/v1/awaited/" + ids.get());
        var old = clerk().get("/api/v1/awaited/0198f0a0-0000-7000-8000-000000000000");
        var random = clerk().get("/api/v1/awaited/" + UUID.randomUUID());

        assertThat(young.status()).isEqualTo(503);
        assertThat(young.json().get("code").asString()).isEqualTo("incident-not-yet-known");
        assertThat(young.header("Retry-After")).isEqualTo("1");
        assertThat(old.status()).isEqualTo(404);
        assertThat(random.status()).isEqualTo(404);
    }

    @Test
    void theConventionsStandInTheDescription() {
        var described = api.get("/v3/api-docs").json();
        var paths = described.get("paths");

        assertThat(parameters(paths, "/api/v1/things", "get")).contains("limit", "after", "updatedSince", "kind");
        assertThat(parameters(paths, "/api/v1/things/{id}", "put")).containsExactlyInAnyOrder("id", "If-Match");
        assertThat(parameters(paths, "/api/v1/keyed-things", "post")).containsExactly("Idempotency-Key");
        assertThat(parameters(paths, "/api/v1/me", "get")).isEmpty();
        var me = paths.get("/api/v1/me").get("get");
        assertThat(me.get("x-posts").toString()).isEqualTo("[\"CHIEF\",\"CLERK\"]");
        assertThat(me.get("operationId").asString()).isEqualTo("getMe");
        assertThat(me.get("responses").propertyNames())
                .contains("401", "403", "default")
                .doesNotContain("404");
        assertThat(described.at("/components/responses/Problem/content").propertyNames())
                .containsExactly("application/problem+json");
        assertThat(paths.get("/api/v1/open").get("get").has("security")).isFalse();
        assertThat(paths.has("/error")).isFalse();
    }

    private static List<String> parameters(JsonNode paths, String path, String method) {
        return paths.get(path)
                .get(method)
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }

    private Api clerk() {
        return api.as("clerk", "CLERK");
    }
}
