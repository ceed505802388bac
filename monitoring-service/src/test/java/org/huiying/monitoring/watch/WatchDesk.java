package org.huiying.monitoring.watch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiying.testing.Api;
import org.huiying.testing.TestIssuer;

/** Watch topics to try things on, and posts for them to see. */
final class WatchDesk {

    static final String PATH = "/api/v1/watch-topics";

    private WatchDesk() {}

    /** A topic on funerals that raises at the second post within an hour. */
    static Map<String, Object> topic(String name, Map<String, Object> rule) {
        var topic = new HashMap<String, Object>(rule);
        topic.put("name", name);
        topic.put("area", "FUNERAL");
        topic.put("raise", Map.of("mode", "COUNT", "count", 2, "distinctAuthors", 1, "withinMinutes", 60));
        return topic;
    }

    /** Somebody writes in a forum of this word, which also tells the post from others. */
    static void speaksOf(String word, String publishedAt, Api door) {
        var mention =
                Map.of("source", "论坛", "externalId", word, "text", "有人说起" + word + "的事", "publishedAt", publishedAt);
        door.as(TestIssuer.machine("feeder", "mentions:write"))
                .post("/api/v1/mentions", Map.of("mentions", List.of(mention)));
    }
}
