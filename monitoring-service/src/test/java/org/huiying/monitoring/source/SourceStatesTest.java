package org.huiying.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.huiying.contracts.monitoring.SourceEvent.SourceRecovered;
import org.huiying.contracts.monitoring.SourceEvent.SourceSilent;
import org.huiying.monitoring.source.feed.FeedServer;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a source answers, and the state that people then see; what is private is never asked, however one gets there. */
@ServiceTest
class SourceStatesTest {

    private static final String PATH = "/api/v1/sources";
    private static final String FEED = """
            <?xml version="1.0" encoding="%s"?>
            <rss version="2.0"><channel><title>t</title><link>http://x</link><description>d</description>%s</channel></rss>""";
    private static final String ITEM = "<item><title>条目%s</title><guid>%s</guid><description>内容</description></item>";
    private static final String ENTITY = """
            <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "%s">]>
            <rss version="2.0"><channel><title>t</title><link>http://x</link><description>d</description>
            <item><title>&x;</title><guid>1</guid></item></channel></rss>""";
    private static final long WEEK = 604_800;

    private final FeedServer website = new FeedServer();

    /** Stands for everything inside: it is on this machine, but not on the list of what may be read. */
    private final FeedServer inside = new FeedServer("127.0.0.2");

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private Api api;

    @BeforeEach
    void asMonitor() {
        api = door.as("monitor", "MONITOR");
    }

    @AfterEach
    void stop() {
        assertThat(inside.asked()).as("what was asked inside").isEmpty();
        website.close();
        inside.close();
    }

    @Test
    void whatIsReadIsOkAndItsEncodingDoesNotMatter() {
        serve("/plain", Map.of("Content-Type", "application/rss+xml"), items(2).getBytes(StandardCharsets.UTF_8));
        serve("/gzip", Map.of("Content-Encoding", "gzip"), gzip(items(3).getBytes(StandardCharsets.UTF_8)));
        serve(
                "/gb",
                Map.of(),
                FEED.formatted("GB18030", ITEM.formatted("𠮷", "gb")).getBytes(Charset.forName("GB18030")));
        assertHealth("/plain", "OK", null, 2);
        assertHealth("/gzip", "OK", null, 3);
        assertHealth("/gb", "OK", null, 1);
        assertThat(jdbc.sql("SELECT count(*) FROM mention WHERE title = '条目𠮷'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingNewIsToldApart() {
        serve("/empty", Map.of(), FEED.formatted("UTF-8", "").getBytes(StandardCharsets.UTF_8));
        assertHealth("/empty", "EMPTY", null, 0);

        serve(
                "/tagged",
                Map.of("ETag", "\"7\"", "Last-Modified", "Mon, 23 Nov 2026 00:00:00 GMT"),
                items(2).getBytes(StandardCharsets.UTF_8));
        var tagged = create("/tagged", 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> website.asked().stream()
                        .anyMatch(one -> one.path().equals("/tagged")
                                && one.headers().containsKey("If-none-match")
                                && one.headers().containsKey("If-modified-since")));
        var health = await().atMost(Duration.ofSeconds(20)).until(() -> health(tagged), one -> state(one, "UNCHANGED"));
        assertThat(health.get("newMentions").asInt()).isEqualTo(2);

        serve("/untagged", Map.of(), items(2).getBytes(StandardCharsets.UTF_8));
        var untagged = create("/untagged", 1);
        health = await().atMost(Duration.ofSeconds(20)).until(() -> health(untagged), one -> state(one, "UNCHANGED"));
        assertThat(health.get("newMentions").asInt()).isEqualTo(2);
        retire(tagged);
        retire(untagged);
    }

    @Test
    void aSourceThatUsedToSpeakFallsSilentAndSpeaksAgain() {
        serve("/quiet", Map.of(), items(1).getBytes(StandardCharsets.UTF_8));
        var id = create("/quiet", WEEK);
        await().until(() -> health(id), one -> state(one, "OK"));
        jdbc.sql("UPDATE source_health SET last_new_at = last_new_at - interval '2 days' WHERE source_id = :id")
                .param("id", id)
                .update();
        api.post(PATH + "/" + id + "/fetch", "");
        scenario.await(SourceSilent.class, event -> event.sourceId().equals(id));
        assertThat(health(id).get("state").asString()).isEqualTo("SILENT");

        serve("/quiet", Map.of(), items(2).getBytes(StandardCharsets.UTF_8));
        api.post(PATH + "/" + id + "/fetch", "");
        scenario.await(SourceRecovered.class, event -> event.sourceId().equals(id));
        assertThat(health(id).get("state").asString()).isEqualTo("OK");
    }

    @Test
    void whatCannotBeReadFailsAndSaysWhy() {
        website.serve("/broken", 500, Map.of(), new byte[0]);
        serve(
                "/page",
                Map.of("Content-Type", "text/html"),
                "<!doctype html><html>登录</html>".getBytes(StandardCharsets.UTF_8));
        serve("/short", Map.of(), items(9).substring(0, 400).getBytes(StandardCharsets.UTF_8));
        website.serveCutOff("/promise", items(2).getBytes(StandardCharsets.UTF_8));
        serve("/bomb", Map.of("Content-Encoding", "gzip"), gzip(new byte[50_000_000]));
        serve("/entity", Map.of(), ENTITY.formatted(inside.url("/secret")).getBytes(StandardCharsets.UTF_8));
        serve("/file", Map.of(), ENTITY.formatted("file:///etc/passwd").getBytes(StandardCharsets.UTF_8));
        website.serve("/blank", 200, Map.of(), new byte[0]);
        assertHealth("/missing", "FAILED", "http-404", 0);
        assertHealth("/broken", "FAILED", "http-500", 0);
        assertHealth("/page", "FAILED", "feed-is-page", 0);
        assertHealth("/short", "FAILED", "feed-cut-off", 0);
        assertHealth("/promise", "FAILED", "feed-cut-off", 0);
        assertHealth("/bomb", "FAILED", "feed-too-large", 0);
        assertHealth("/entity", "FAILED", "feed-doctype", 0);
        assertHealth("/file", "FAILED", "feed-doctype", 0);
        assertHealth("/blank", "FAILED", "feed-no-body", 0);
    }

    @Test
    void redirectsLeadNowhereInside() {
        serve("/feed", Map.of(), items(1).getBytes(StandardCharsets.UTF_8));
        redirect("/moved", "/feed");
        redirect("/round", "/about");
        redirect("/about", "/round");
        redirect("/metadata", "http://169.254.169.254/latest/meta-data/");
        redirect("/inside", inside.url("/secret"));
        redirect("/number", inside.url("/secret").replace("127.0.0.2", "2130706434"));
        redirect("/mapped", inside.url("/secret").replace("127.0.0.2", "[::ffff:127.0.0.2]"));
        redirect("/first", "/inside");
        redirect("/local", "file:///etc/passwd");
        assertHealth("/moved", "OK", null, 1);
        assertHealth("/round", "FAILED", "too-many-redirects", 0);
        for (var path : new String[] {"/metadata", "/inside", "/number", "/mapped", "/first", "/local"}) {
            assertHealth(path, "FAILED", "address-not-allowed", 0);
        }
        assertThat(api.post(PATH, form(inside.url("/secret"), WEEK)).status()).isEqualTo(422);
    }

    @Test
    void aSourceThatGoesOnFailingIsAskedLessAndLess() {
        website.serve("/broken", 503, Map.of(), new byte[0]);
        var id = create("/broken", 100);
        var first = await().until(() -> health(id), one -> one.get("failures").asInt() == 1);
        assertThat(pause(first)).isBetween(Duration.ofSeconds(150), Duration.ofSeconds(200));
        api.post(PATH + "/" + id + "/fetch", "");
        var second = await().until(() -> health(id), one -> one.get("failures").asInt() == 2);
        assertThat(pause(second)).isBetween(Duration.ofSeconds(350), Duration.ofSeconds(400));
        assertThat(second.get("since")).isEqualTo(first.get("since"));
    }

    private static Duration pause(JsonNode health) {
        return Duration.between(
                Instant.now(), Instant.parse(health.get("nextFetchAt").asString()));
    }

    private void assertHealth(String path, String state, String code, int news) {
        var id = create(path, WEEK);
        var health = await(path)
                .atMost(Duration.ofSeconds(20))
                .until(() -> health(id), one -> !one.get("lastSuccessAt").isNull() || state(one, "FAILED"));
        assertThat(health.get("state").asString()).as(path + " " + health).isEqualTo(state);
        assertThat(health.at("/lastError/code").asString("")).as(path).isEqualTo(code == null ? "" : code);
        assertThat(health.get("newMentions").asInt()).as(path).isEqualTo(news);
    }

    private static boolean state(JsonNode health, String state) {
        return health.get("state").asString().equals(state);
    }

    private JsonNode health(UUID id) {
        return api.get(PATH + "/" + id).json().get("health");
    }

    private UUID create(String path, long interval) {
        var answer = api.post(PATH, form(website.url(path), interval));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").asString());
    }

    private void retire(UUID id) {
        assertThat(api.delete(PATH + "/" + id, "If-Match", "\"1\"").status()).isEqualTo(204);
    }

    private void serve(String path, Map<String, String> headers, byte[] body) {
        website.serve(path, 200, headers, body);
    }

    private void redirect(String from, String to) {
        website.serve(from, 302, Map.of("Location", to), new byte[0]);
    }

    private static Map<String, Object> form(String url, long interval) {
        var form = new HashMap<String, Object>();
        form.put("name", "信源" + UUID.randomUUID());
        form.put("kind", "RSS");
        form.put("url", url);
        form.put("mediaLevel", "CENTRAL");
        form.put("sourceType", "NEWS");
        form.put("intervalSeconds", interval);
        return form;
    }

    private static String items(int count) {
        var items = new StringBuilder();
        for (var i = 0; i < count; i++) {
            items.append(ITEM.formatted(i, i));
        }
        return FEED.formatted("UTF-8", items);
    }

    private static byte[] gzip(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
