package org.huiying.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiying.monitoring.watch.domain.WatchRules;
import org.huiying.testing.Api;

/** Words that nothing else is about, and topics that watch for them. */
public record RareWords(Api monitor, WatchRules topics) {

    /** Raises an opinion about place names at the first mention of the word. */
    public void watch(String word) {
        var topic = Map.of(
                "name",
                "看" + UUID.randomUUID(),
                "area",
                "PLACE_NAMES",
                "must",
                List.of(word),
                "raise",
                Map.of("mode", "FIRST_MATCH"));
        var created = monitor.post("/api/v1/watch-topics", topic);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        Awaitility.await().until(() -> !topics.current().match(word).isEmpty());
    }

    /** So many letters by chance that no other matter resembles it. */
    public static String word() {
        var letters = new StringBuilder();
        new SecureRandom().ints(40, 0x8000, 0x9000).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
