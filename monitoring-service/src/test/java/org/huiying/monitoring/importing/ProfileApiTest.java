package org.huiying.monitoring.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ProfileApiTest {

    private static final String PATH = "/api/v1/imports/profiles";

    @Autowired
    private Api door;

    private Api api;
    private String own;

    @BeforeEach
    void asMonitor() {
        api = door.as("monitor", "MONITOR");
        own = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void aMappingComesWithItsFileAndIsRememberedForTheNextOne() {
        var mapping = """
                {"name": "高新区-%s", "source": "高新区热线", "sourceType": "HOTLINE", "mediaLevel": "COUNTY",
                 "columns": {"EXTERNAL_ID": ["流水%s"], "TEXT": ["群众反映"], "PUBLISHED_AT": ["何时"]}}""".formatted(own, own);
        var csv = "流水%s,群众反映,何时\n%s,门口的桂花开了,2026-11-23\n";
        var first = csv.formatted(own, UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var second = csv.formatted(own, UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);

        assertThat(Uploads.post(api, first).json().get("code").asString()).isEqualTo("import-columns-missing");
        var tried = Uploads.finished(api, Uploads.post(api, first, "mapping", mapping, "dryRun", "true"));
        assertThat(tried.at("/columns/TEXT").asString()).isEqualTo("群众反映");
        assertThat(Uploads.post(api, first).status())
                .as("a dry run remembers nothing")
                .isEqualTo(422);

        assertThat(Uploads.counts(Uploads.finished(api, Uploads.post(api, first, "mapping", mapping))))
                .isEqualTo("1 0 0 0");
        var done = Uploads.finished(api, Uploads.post(api, second));
        assertThat(Uploads.counts(done)).isEqualTo("1 0 0 0");
        assertThat(done.get("profile").asString()).isEqualTo("高新区-" + own);
        assertThat(api.get(PATH).text()).contains("hotline-12345", "高新区-" + own);
    }

    @Test
    void aMappingIsSavedReadAndRemovedUnderItsVersion() {
        var name = "board-" + own;
        var created = api.post(PATH, form(name));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(api.get(api.post(PATH, form("高新区 " + own)).header("Location"))
                        .status())
                .isEqualTo(200);
        assertThat(api.post(PATH, form(name)).status()).isEqualTo(409);
        assertThat(api.post(PATH, form("hotline-12345")).status()).isEqualTo(409);
        var read = api.get(PATH + "/" + name);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
        assertThat(read.json().at("/columns/TEXT/0").asString()).isEqualTo("内容" + own);
        assertThat(door.as("s", "SECTION").post(PATH, form("x")).status()).isEqualTo(403);
        assertThat(api.delete(PATH + "/" + name).status()).isEqualTo(428);
        assertThat(api.delete(PATH + "/" + name, "If-Match", "\"2\"").status()).isEqualTo(412);
        assertThat(api.delete(PATH + "/" + name, "If-Match", "\"1\"").status()).isEqualTo(204);
        assertThat(api.get(PATH + "/" + name).status()).isEqualTo(404);
        assertThat(api.delete(PATH + "/" + name, "If-Match", "\"1\"").status()).isEqualTo(404);
        assertThat(api.delete(PATH + "/hotline-12345", "If-Match", "\"0\"").status())
                .isEqualTo(409);
    }

    @Test
    void namesNoPersonEvenInItsLabel() {
        var form = Map.of(
                "name",
                "label-" + own,
                "label",
                "联系人：王桂花 13911112222",
                "source",
                "热线13911112222",
                "sourceType",
                "HOTLINE",
                "mediaLevel",
                "COUNTY",
                "columns",
                columns());
        assertThat(api.post(PATH, form).text()).doesNotContain("13911112222", "王桂花");
    }

    @Test
    void refusesMappingsThatCannotRead() {
        var csv = "a,b,c\n".getBytes(StandardCharsets.UTF_8);
        for (var mapping : List.of("{", "[]", "null", "{\"source\":\"x\"}", "{\"columns\":{\"AUTHOR\":[\"来电人\"]}}")) {
            assertThat(Uploads.post(api, csv, "mapping", mapping).status())
                    .as(mapping)
                    .isEqualTo(400);
        }
        var incomplete =
                "{\"source\":\"x\",\"sourceType\":\"HOTLINE\",\"mediaLevel\":\"CITY\",\"columns\":{\"TEXT\":[\"a\"]}}";
        assertThat(Uploads.post(api, csv, "mapping", incomplete)
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("import-mapping-incomplete");
        assertThat(Uploads.post(api, csv, "profile", "nobody")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("import-profile-unknown");
    }

    private Map<String, Object> form(String name) {
        return Map.of(
                "name", name, "source", "留言板", "sourceType", "FORUM", "mediaLevel", "COUNTY", "columns", columns());
    }

    private Map<String, List<String>> columns() {
        return Map.of(
                "EXTERNAL_ID", List.of("编号" + own),
                "TEXT", List.of("内容" + own),
                "PUBLISHED_AT", List.of("时间" + own));
    }
}
