package org.huiying.monitoring.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.mention.MentionFixtures.HARM;
import static org.huiying.monitoring.mention.MentionFixtures.PATH;
import static org.huiying.monitoring.mention.MentionFixtures.anId;
import static org.huiying.monitoring.mention.MentionFixtures.anItem;
import static org.huiying.monitoring.mention.MentionFixtures.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is no mention, and what is no batch of them. */
@ServiceTest
class MentionRefusalsTest {

    @Autowired
    private Api door;

    private Api api;

    @BeforeEach
    void asFeeder() {
        api = door.as(TestIssuer.machine("feeder", "mentions:write"));
    }

    @Test
    void rejectsBadItemsOneByOne() {
        var long_ = "长".repeat(20_001);
        var good = anId();
        var body = Map.of(
                "mentions",
                List.of(
                        anItem(good, HARM),
                        "text",
                        without("source"),
                        without("externalId"),
                        without("text"),
                        without("publishedAt"),
                        anItem(anId(), HARM, "publishedAt", "yesterday"),
                        anItem(anId(), HARM, "publishedAt", "2999-01-01T00:00:00Z"),
                        anItem(anId(), HARM, "mediaLevel", "GALAXY"),
                        anItem(anId(), HARM, "sourceType", 5),
                        anItem(anId(), HARM, "likes", "many"),
                        anItem(anId(), long_),
                        anItem(anId(), HARM, "title", List.of())));
        var answer = api.post(PATH, body);
        assertThat(answer.status()).isEqualTo(202);
        assertThat(counts(answer)).containsExactly(1, 0, 0);
        var rejected = answer.json().get("rejected");
        var codes = new ArrayList<String>();
        rejected.forEach(one ->
                codes.add(one.get("index").asInt() + " " + one.get("code").asString()));
        assertThat(codes)
                .containsExactly(
                        "1 item-not-an-object",
                        "2 field-missing",
                        "3 field-missing",
                        "4 field-missing",
                        "5 field-missing",
                        "6 field-wrong-type",
                        "7 published-at-out-of-range",
                        "8 field-unknown-value",
                        "9 field-wrong-type",
                        "10 field-wrong-type",
                        "11 field-too-long",
                        "12 field-wrong-type");
        rejected.forEach(
                one -> assertThat(one.get("detail").asString()).isNotBlank().doesNotContain("{"));
        assertThat(rejected.get(1).get("detail").asString()).isEqualTo("缺少必填字段 source。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"mentions\":{}}",
                "{\"mentions\":[]}",
                "{\"mentions\":[1]",
                "\"x\"",
                "nonsense"
            })
    void refusesABodyThatIsNoBatch(String body) {
        var answer = api.post(PATH, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("code").asString()).isNotBlank();
    }

    @Test
    void refusesBrokenUtf8AndFlagsThatAreNone() {
        assertThat(api.post(PATH, new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'})
                        .status())
                .isEqualTo(400);
        assertThat(api.post(PATH, Map.of("mentions", List.of(anItem(anId(), HARM)), "exercise", "yes"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesTooManyAndTooMuch() {
        var items = new ArrayList<Object>();
        for (var i = 0; i < 1001; i++) {
            items.add(anItem("many-" + i, "无关"));
        }
        assertThat(api.post(PATH, Map.of("mentions", items)).status()).isEqualTo(413);
        assertThat(api.post(PATH, new byte[20_000_000]).status()).isEqualTo(413);
    }

    private static Map<String, Object> without(String field) {
        var item = anItem(anId(), HARM);
        item.remove(field);
        return item;
    }
}
