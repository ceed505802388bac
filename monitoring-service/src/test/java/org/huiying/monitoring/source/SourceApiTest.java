package org.huiying.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.monitoring.source.Sources.PATH;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.monitoring.SourceEvent.SourceFailed;
import org.huiying.contracts.monitoring.SourceEvent.SourceRecovered;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.source.feed.FeedServer;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class SourceApiTest {

    private static final String RSS = """
            <rss version="2.0"><channel><title>t</title><link>http://x</link><description>d</description>%s</channel></rss>""";
    private static final String ITEM =
            "<item><title>%s</title><guid>%s</guid><description>青禾镇敬老院护工打老人</description></item>";

    private static final String TAG = "/api/v1/timelines/tag/yunxi";

    private final FeedServer server = new FeedServer();

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private Api api;
    private Sources sources;

    @BeforeEach
    void asMonitor() {
        api = door.as("monitor", "MONITOR");
        sources = new Sources(api, server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void readsAFeedIntoMentions() {
        var title = "头条" + UUID.randomUUID();
        serve(RSS.formatted(ITEM.formatted(title, "1") + ITEM.formatted("又一条", "2")));
        var id = sources.create("/feed", Map.of("mediaLevel", "PROVINCE"));
        var health = await().atMost(Duration.ofSeconds(20))
                .until(() -> sources.health(id), one -> one.get("newMentions").asInt() == 2);
        assertThat(health.get("state").asString()).isIn("OK", "UNCHANGED");
        assertThat(health.get("lastSuccessAt").isNull()).isFalse();
        var mention = scenario.await(MentionCollected.class, event -> title.equals(event.title()));
        assertThat(mention.mediaLevel()).isEqualTo(MediaLevel.PROVINCE);
        assertThat(mention.area()).isEqualTo(Area.ELDERLY_CARE);
    }

    @Test
    void tellsWhenASourceFailsAndRecovers() {
        server.serve("/feed", 500, Map.of(), new byte[0]);
        var id = sources.create("/feed", Map.of());
        scenario.await(SourceFailed.class, event -> event.sourceId().equals(id));
        assertThat(sources.health(id).get("state").asString()).isEqualTo("FAILED");
        assertThat(sources.health(id).get("lastError").get("code").asString()).isEqualTo("http-500");
        serve(RSS.formatted(""));
        sources.fetch(id);
        scenario.await(SourceRecovered.class, event -> event.sourceId().equals(id));
        assertThat(sources.health(id).get("state").asString()).isEqualTo("EMPTY");
        assertThat(sources.health(id).get("lastError").isNull()).isTrue();
    }

    @Test
    void asksConditionallyAndReadsWholeOnRequest() {
        server.serve(
                "/feed",
                200,
                Map.of("ETag", "\"5\""),
                RSS.formatted(ITEM.formatted("a", "9")).getBytes(StandardCharsets.UTF_8));
        var id = sources.create("/feed", Map.of("intervalSeconds", 1));
        await().atMost(Duration.ofSeconds(20))
                .until(() ->
                        server.asked().stream().anyMatch(one -> one.headers().containsKey("If-none-match")));
        assertThat(sources.health(id).get("newMentions").asInt()).isEqualTo(1);
    }

    @Test
    void keepsNothingOfTheAccountsBehindAHashtag() {
        var own = UUID.randomUUID().toString().substring(0, 8);
        var timeline = """
                [{"id": "%1$s", "created_at": "2026-11-23T00:00:00Z", "visibility": "public",
                  "uri": "https://m.example/users/seeduser%1$s/statuses/1", "url": "https://m.example/@seeduser%1$s/1",
                  "content": "<p>青禾镇敬老院护工打老人 %1$s <a href='https://m.example/@seedfriend%1$s'>@<span>seedfriend%1$s</span></a></p>",
                  "replies_count": 3, "reblogs_count": 2, "favourites_count": 5,
                  "account": {"id": "seedid%1$s", "username": "seeduser%1$s", "display_name": "种子名%1$s", "note": "种子简介%1$s"},
                  "mentions": [{"username": "seedfriend%1$s"}]}]""".formatted(own);
        server.serve(TAG, 200, Map.of(), timeline.getBytes(StandardCharsets.UTF_8));
        sources.create("/feed", Map.of("kind", "MASTODON", "url", server.url(TAG)));
        var mention =
                scenario.await(MentionCollected.class, event -> event.text().contains(own));
        assertThat(mention.counters().shares()).isEqualTo(2);
        assertThat(mention.authorHash()).isNull();
        for (var table : List.of("mention", "source", "source_health", "outbox_event", "outbox_sent", "audit_entry")) {
            assertThat(jdbc.sql("SELECT coalesce(string_agg(t::text, ' '), '') FROM " + table + " t")
                            .query(String.class)
                            .single())
                    .as(table)
                    .doesNotContain("seeduser" + own, "seedfriend" + own, "seedid" + own, "种子名" + own, "种子简介" + own);
        }
    }

    @Test
    void isEditedAndRemovedUnderItsVersion() {
        serve(RSS.formatted(""));
        var id = sources.create("/feed", Map.of("enabled", false));
        var path = PATH + "/" + id;
        var form = sources.form("/feed", Map.of("name", "改名" + id));
        assertThat(api.get(path).header("ETag")).isEqualTo("\"1\"");
        assertThat(api.put(path, form).status()).isEqualTo(428);
        assertThat(api.put(path, form, "If-Match", "\"4\"").status()).isEqualTo(412);
        assertThat(api.put(path, form, "If-Match", "\"1\"").header("ETag")).isEqualTo("\"2\"");
        assertThat(api.post(PATH, form).status()).isEqualTo(409);
        assertThat(api.delete(path, "If-Match", "\"1\"").status()).isEqualTo(412);
        assertThat(api.delete(path, "If-Match", "\"2\"").status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.delete(path, "If-Match", "\"2\"").status()).isEqualTo(404);
        assertThat(api.post(path + "/fetch", "").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "url, ftp://example.cn/x, 422",
        "url, http://10.0.0.1/feed, 422",
        "url, http://169.254.169.254/latest, 422",
        "url, http://user:secret@example.cn/, 422",
        "url, not a url, 422",
        "kind, MASTODON, 422",
        "intensifiedSeconds, 0, 400",
        "kind, TELEPATHY, 400",
        "mediaLevel, GALAXY, 400",
        "intervalSeconds, 0, 400",
        "name, '', 400"
    })
    void refusesWhatIsNoSource(String field, String value, int status) {
        Object given = field.endsWith("Seconds") ? Integer.valueOf(value) : value;
        var answer = api.post(PATH, sources.form("/feed", Map.of(field, given)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    @Test
    void belongsToMonitors() {
        assertThat(door.post(PATH, sources.form("/feed", Map.of())).status()).isEqualTo(401);
        assertThat(door.as("s", "SECTION")
                        .post(PATH, sources.form("/feed", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(door.as("s", "SECTION").get(PATH).status()).isEqualTo(200);
    }

    private void serve(String feed) {
        server.serve(
                "/feed", 200, Map.of("Content-Type", "application/rss+xml"), feed.getBytes(StandardCharsets.UTF_8));
    }
}
