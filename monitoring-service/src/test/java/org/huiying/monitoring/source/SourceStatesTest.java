package org.huiying.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.monitoring.source.Sources.FEED;
import static org.huiying.monitoring.source.Sources.ITEM;
import static org.huiying.monitoring.source.Sources.PATH;
import static org.huiying.monitoring.source.Sources.WEEK;
import static org.huiying.monitoring.source.Sources.isIn;
import static org.huiying.monitoring.source.Sources.items;
import static org.huiying.monitoring.source.feed.Feeds.gzip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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

/** What a source answers, and the state that people then see. */
@ServiceTest
class SourceStatesTest {

    private final FeedServer website = new FeedServer();

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private Api monitor;
    private Sources sources;

    @BeforeEach
    void asMonitor() {
        monitor = door.as("monitor", "MONITOR");
        sources = new Sources(monitor, website);
    }

    @AfterEach
    void stop() {
        website.close();
    }

    @Test
    void whatIsReadIsOkAndItsEncodingDoesNotMatter() {
        sources.serve(
                "/plain", Map.of("Content-Type", "application/rss+xml"), items(2).getBytes(StandardCharsets.UTF_8));
        sources.serve("/gzip", Map.of("Content-Encoding", "gzip"), gzip(items(3).getBytes(StandardCharsets.UTF_8)));
        sources.serve(
                "/gb",
                Map.of(),
                FEED.formatted("GB18030", ITEM.formatted("𠮷", "gb")).getBytes(Charset.forName("GB18030")));
        sources.assertHealth("/plain", "OK", null, 2);
        sources.assertHealth("/gzip", "OK", null, 3);
        sources.assertHealth("/gb", "OK", null, 1);
        assertThat(jdbc.sql("SELECT count(*) FROM mention WHERE title = '条目𠮷'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nothingNewIsToldApart() {
        sources.serve("/empty", Map.of(), FEED.formatted("UTF-8", "").getBytes(StandardCharsets.UTF_8));
        sources.assertHealth("/empty", "EMPTY", null, 0);

        sources.serve(
                "/tagged",
                Map.of("ETag", "\"7\"", "Last-Modified", "Mon, 23 Nov 2026 00:00:00 GMT"),
                items(2).getBytes(StandardCharsets.UTF_8));
        var tagged = sources.create("/tagged", 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> website.asked().stream()
                        .anyMatch(one -> one.path().equals("/tagged")
                                && one.headers().containsKey("If-none-match")
                                && one.headers().containsKey("If-modified-since")));
        var health = await().atMost(Duration.ofSeconds(20))
                .until(() -> sources.health(tagged), one -> isIn(one, "UNCHANGED"));
        assertThat(health.get("newMentions").asInt()).isEqualTo(2);

        sources.serve("/untagged", Map.of(), items(2).getBytes(StandardCharsets.UTF_8));
        var untagged = sources.create("/untagged", 1);
        health = await().atMost(Duration.ofSeconds(20))
                .until(() -> sources.health(untagged), one -> isIn(one, "UNCHANGED"));
        assertThat(health.get("newMentions").asInt()).isEqualTo(2);
        retire(tagged);
        retire(untagged);
    }

    @Test
    void aSourceThatUsedToSpeakFallsSilentAndSpeaksAgain() {
        sources.serve("/quiet", Map.of(), items(1).getBytes(StandardCharsets.UTF_8));
        var id = sources.create("/quiet", WEEK);
        await().until(() -> sources.health(id), one -> isIn(one, "OK"));
        jdbc.sql("UPDATE source_health SET last_new_at = last_new_at - interval '2 days' WHERE source_id = :id")
                .param("id", id)
                .update();
        sources.fetch(id);
        scenario.await(SourceSilent.class, event -> event.sourceId().equals(id));
        assertThat(sources.health(id).get("state").asString()).isEqualTo("SILENT");

        sources.serve("/quiet", Map.of(), items(2).getBytes(StandardCharsets.UTF_8));
        sources.fetch(id);
        scenario.await(SourceRecovered.class, event -> event.sourceId().equals(id));
        assertThat(sources.health(id).get("state").asString()).isEqualTo("OK");
    }

    @Test
    void aSourceThatGoesOnFailingIsAskedLessAndLess() {
        website.serve("/broken", 503, Map.of(), new byte[0]);
        var id = sources.create("/broken", 100);
        var first = await().until(
                        () -> sources.health(id), one -> one.get("failures").asInt() == 1);
        assertThat(pause(first)).isBetween(Duration.ofSeconds(150), Duration.ofSeconds(200));
        sources.fetch(id);
        var second = await().until(
                        () -> sources.health(id), one -> one.get("failures").asInt() == 2);
        assertThat(pause(second)).isBetween(Duration.ofSeconds(350), Duration.ofSeconds(400));
        assertThat(second.get("since")).isEqualTo(first.get("since"));
    }

    private static Duration pause(JsonNode health) {
        return Duration.between(
                Instant.now(), Instant.parse(health.get("nextFetchAt").asString()));
    }

    private void retire(UUID id) {
        assertThat(monitor.delete(PATH + "/" + id, "If-Match", "\"1\"").status())
                .isEqualTo(204);
    }
}
