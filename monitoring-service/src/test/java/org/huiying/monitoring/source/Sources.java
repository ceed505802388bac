package org.huiying.monitoring.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.source.feed.FeedServer;
import org.huiying.testing.Api;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Sources that a monitor registers at a website. */
record Sources(Api monitor, FeedServer website) {

    static final String PATH = "/api/v1/sources";

    /** Long enough that it is read once in a test. */
    static final long WEEK = 604_800;

    static final String FEED = """
            <?xml version="1.0" encoding="%s"?>
            <rss version="2.0"><channel><title>t</title><link>http://x</link><description>d</description>%s</channel></rss>""";
    static final String ITEM = "<item><title>条目%s</title><guid>%s</guid><description>内容</description></item>";

    /** A forum at a path of the website, read every minute; fields come on top. */
    Map<String, Object> form(String path, Map<String, ?> fields) {
        var form = new HashMap<String, Object>();
        form.put("name", "信源" + UUID.randomUUID());
        form.put("kind", "RSS");
        form.put("url", website.url(path));
        form.put("mediaLevel", "SOCIAL");
        form.put("sourceType", "FORUM");
        form.put("intervalSeconds", 60);
        form.putAll(fields);
        return form;
    }

    UUID create(String path, Map<String, ?> fields) {
        var answer = monitor.post(PATH, form(path, fields));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.json().get("id").asString());
    }

    /** One that is read every so many seconds. */
    UUID create(String path, long interval) {
        return create(path, Map.of("mediaLevel", "CENTRAL", "sourceType", "NEWS", "intervalSeconds", interval));
    }

    /** A news site of this area that is not switched on; fields come on top. */
    UUID createOf(String area, Map<String, ?> fields) {
        var form = form("/feed", Map.of("mediaLevel", "CITY", "sourceType", "NEWS", "area", area, "section", "办公室"));
        form.put("intervalSeconds", 3600);
        form.put("enabled", false);
        form.putAll(fields);
        var answer = monitor.post(PATH, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("section").asString()).isEqualTo("办公室");
        return UUID.fromString(answer.json().get("id").asString());
    }

    /** How it is read now, and every how many seconds. */
    String intensity(UUID id) {
        var view = monitor.get(PATH + "/" + id).json();
        return view.get("intensity").asString() + " "
                + view.get("currentIntervalSeconds").asLong();
    }

    void awaitIntensity(UUID id, String intensity, long seconds) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(intensity(id)).isEqualTo(intensity + " " + seconds));
    }

    JsonNode health(UUID id) {
        return monitor.get(PATH + "/" + id).json().get("health");
    }

    void fetch(UUID id) {
        assertThat(monitor.post(PATH + "/" + id + "/fetch", "").status()).isEqualTo(202);
    }

    /** Creates a source there, waits until it was read, and compares. */
    void assertHealth(String path, String state, @Nullable String code, int news) {
        var id = create(path, WEEK);
        var health = await(path)
                .atMost(Duration.ofSeconds(20))
                .until(() -> health(id), one -> !one.get("lastSuccessAt").isNull() || isIn(one, "FAILED"));
        assertThat(health.get("state").asString()).as(path + " " + health).isEqualTo(state);
        assertThat(health.at("/lastError/code").asString("")).as(path).isEqualTo(code == null ? "" : code);
        assertThat(health.get("newMentions").asInt()).as(path).isEqualTo(news);
    }

    static boolean isIn(JsonNode health, String state) {
        return health.get("state").asString().equals(state);
    }

    void serve(String path, Map<String, String> headers, byte[] body) {
        website.serve(path, 200, headers, body);
    }

    /** A feed of so many items. */
    static String items(int count) {
        var items = new StringBuilder();
        for (var i = 0; i < count; i++) {
            items.append(ITEM.formatted(i, i));
        }
        return FEED.formatted("UTF-8", items);
    }
}
