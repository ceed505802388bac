package org.huiying.monitoring.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.huiying.monitoring.watch.WatchDesk.PATH;
import static org.huiying.monitoring.watch.WatchDesk.topic;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.monitoring.watch.domain.WatchRules;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A watch topic sleeps for a while, and the reason why is seen. */
@ServiceTest
class SnoozeApiTest {

    @Autowired
    private Api door;

    @Autowired
    private WatchRules rules;

    private Api api;

    @BeforeEach
    void asSection() {
        api = door.as("section", "SECTION");
    }

    @Test
    void isPutToSleepUntilADateAndWoken() {
        var created = api.post(PATH, topic("睡方案" + UUID.randomUUID(), Map.of("any", List.of("甲"))));
        var path = created.header("Location");
        var until = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MILLIS);
        var sleep = Map.of("until", until.toString(), "reason", "已通报，热度回落");
        assertThat(api.post(path + "/snooze", sleep).status()).isEqualTo(428);
        assertThat(api.post(path + "/snooze", sleep, "If-Match", "\"9\"").status())
                .isEqualTo(412);
        var slept = api.post(path + "/snooze", sleep, "If-Match", "\"1\"");
        assertThat(slept.status()).as(slept.text()).isEqualTo(200);
        assertThat(slept.header("ETag")).isEqualTo("\"2\"");
        assertThat(api.get(path).json().at("/snooze/reason").asString()).isEqualTo("已通报，热度回落");
        assertThat(Instant.parse(api.get(path).json().at("/snooze/until").asString()))
                .isEqualTo(until);

        var renamed = topic("睡方案" + UUID.randomUUID(), Map.of("any", List.of("甲")));
        assertThat(api.put(path, renamed, "If-Match", "\"2\"")
                        .json()
                        .at("/snooze/reason")
                        .asString())
                .as("changing what it watches does not wake it")
                .isEqualTo("已通报，热度回落");
        var woken = api.delete(path + "/snooze", "If-Match", "\"3\"");
        assertThat(woken.status()).as(woken.text()).isEqualTo(200);
        assertThat(woken.json().at("/snooze").isNull()).isTrue();
        assertThat(api.delete(path + "/snooze", "If-Match", "\"4\"")
                        .json()
                        .path("code")
                        .asString())
                .isEqualTo("watch-topic-not-snoozed");
    }

    @ParameterizedTest
    @CsvSource({"-1, snooze-in-the-past", "91, snooze-too-long"})
    void sleepsNeitherInThePastNorForLong(int days, String code) {
        var created = api.post(PATH, topic("长睡" + UUID.randomUUID(), Map.of("any", List.of("甲"))));
        var sleep = Map.of("until", Instant.now().plus(Duration.ofDays(days)).toString(), "reason", "试");
        var answer = api.post(created.header("Location") + "/snooze", sleep, "If-Match", "\"1\"");
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    @Test
    void aMentionOfASleepingTopicIsKeptWithTheReasonWhyItRaisesNothing() {
        var word = "睡着的词" + UUID.randomUUID().toString().chars().sum();
        var body = topic("睡着" + word, Map.of("must", List.of(word)));
        var created = api.post(PATH, body);
        var until = Instant.now().plus(Duration.ofDays(1)).toString();
        api.post(created.header("Location") + "/snooze", Map.of("until", until, "reason", "试"), "If-Match", "\"1\"");
        var id = created.json().get("id").asString();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> rules.current().match("看见" + word).stream()
                        .anyMatch(match -> match.topicId().toString().equals(id) && match.version() == 2));
        WatchDesk.speaksOf(word, Instant.now().toString(), door);
        var kept = api.get("/api/v1/mentions?limit=200")
                .json()
                .get("items")
                .valueStream()
                .filter(one -> one.get("text").asString("").contains(word))
                .findFirst()
                .orElseThrow();
        assertThat(kept.get("matched").asBoolean()).isTrue();
        assertThat(kept.at("/matches/0/raise/mode").asString()).isEqualTo("SNOOZED");
    }
}
