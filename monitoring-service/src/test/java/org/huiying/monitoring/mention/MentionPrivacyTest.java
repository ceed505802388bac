package org.huiying.monitoring.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.mention.MentionFixtures.HARM;
import static org.huiying.monitoring.mention.MentionFixtures.PATH;
import static org.huiying.monitoring.mention.MentionFixtures.aBatch;
import static org.huiying.monitoring.mention.MentionFixtures.anId;
import static org.huiying.monitoring.mention.MentionFixtures.anItem;
import static org.huiying.monitoring.mention.MentionFixtures.counts;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is never kept of those who wrote. */
@ServiceTest
class MentionPrivacyTest {

    @Autowired
    private Stored stored;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    private Api api;

    @BeforeEach
    void asFeeder() {
        api = door.as(TestIssuer.machine("feeder", "mentions:write"));
    }

    @Test
    void neverStoresWhoWroteIt() {
        var id = anId();
        var item = new HashMap<>(anItem(id, HARM + "，我叫王桂花，电话13800138000"));
        item.put("authorKey", "seeded-author-key-77");
        item.put("author", "种子昵称甲");
        item.put("nickname", Map.of("name", "种子昵称甲"));
        item.put("userId", 7788991);
        item.put("avatar", "https://cdn.example/seeded-avatar.png");
        item.put("profile", List.of("种子昵称甲"));
        item.put("url", "https://example.cn/u/7788991/post/5?uid=7788991&id=5");
        item.put("title", "王桂花的遭遇");
        assertThat(counts(api.post(PATH, aBatch(item)))).containsExactly(1, 0, 0);
        var row = jdbc.sql("SELECT mention::text FROM mention WHERE mention_id = :id")
                .param("id", stored.id(id))
                .query(String.class)
                .single();
        var sent = scenario.awaitSeen(
                MentionCollected.class, event -> event.mentionId().equals(stored.id(id)));
        for (var secret : List.of("seeded", "种子昵称甲", "7788991", "王桂花", "13800138000")) {
            assertThat(row).doesNotContain(secret);
            assertThat(sent.raw().toString() + new String(sent.raw().value(), StandardCharsets.UTF_8))
                    .doesNotContain(secret);
        }
        assertThat(sent.body().authorHash()).hasSize(16);
        assertThat(sent.body().url()).isEqualTo("https://example.cn/post/5?id=5");
    }

    @Test
    void theSameAuthorHasTheSameHash() {
        var first = anId();
        var second = anId();
        api.post(PATH, aBatch(anItem(first, HARM, "authorKey", "x1"), anItem(second, HARM, "authorKey", "x1")));
        var hashes = jdbc.sql("SELECT DISTINCT author_hash FROM mention WHERE mention_id IN (:ids)")
                .param("ids", List.of(stored.id(first), stored.id(second)))
                .query(String.class)
                .list();
        assertThat(hashes).hasSize(1);
    }
}
