package org.huiying.monitoring.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.mention.MentionFixtures.HARM;
import static org.huiying.monitoring.mention.MentionFixtures.PATH;
import static org.huiying.monitoring.mention.MentionFixtures.aBatch;
import static org.huiying.monitoring.mention.MentionFixtures.anId;
import static org.huiying.monitoring.mention.MentionFixtures.anItem;
import static org.huiying.monitoring.mention.MentionFixtures.counts;

import java.util.ArrayList;
import java.util.UUID;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.monitoring.MentionEvent.MentionErased;
import org.huiying.monitoring.mention.domain.MentionIdentity;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mentions that are stored are read, and erased for good. */
@ServiceTest
class StoredMentionsApiTest {

    @Autowired
    private Stored stored;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MentionIdentity identity;

    private Api api;

    @BeforeEach
    void asFeeder() {
        api = door.as(TestIssuer.machine("feeder", "mentions:write"));
    }

    @Test
    void listsInPagesForStaff() {
        var source = "列表" + anId();
        for (var i = 0; i < 5; i++) {
            api.post(PATH, aBatch(anItem("list-" + i, HARM, "source", source)));
        }
        var staff = door.as("m", "MONITOR");
        var seen = new ArrayList<String>();
        var path = PATH + "?limit=2&matched=true&area=ELDERLY_CARE";
        var page = staff.get(path).json();
        for (var rounds = 0; rounds < 200; rounds++) {
            page.get("items").forEach(item -> seen.add(item.get("id").asString()));
            if (page.get("nextCursor").isNull()) {
                break;
            }
            page = staff.get(path + "&after=" + page.get("nextCursor").asString())
                    .json();
        }
        assertThat(seen).doesNotHaveDuplicates();
        for (var i = 0; i < 5; i++) {
            assertThat(seen).contains(identity.of(source, "list-" + i).toString());
        }
        assertThat(staff.get(PATH + "?after=rubbish").status()).isEqualTo(400);
        assertThat(staff.get(PATH + "?limit=0").status()).isEqualTo(400);
        assertThat(staff.get(PATH + "?area=MOON").status()).isEqualTo(400);
    }

    @Test
    void erasesForGood() {
        var id = anId();
        api.post(PATH, aBatch(anItem(id, HARM + "待删除")));
        var collected = scenario.await(
                MentionCollected.class, event -> event.mentionId().equals(stored.id(id)));
        var staff = door.as("m", "MONITOR");
        var path = PATH + "/" + stored.id(id);
        var etag = staff.get(path).header("ETag");
        assertThat(staff.delete(path).status()).isEqualTo(428);
        assertThat(staff.delete(path, "If-Match", "\"99\"").status()).isEqualTo(412);
        assertThat(staff.delete(PATH + "/" + UUID.randomUUID(), "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(door.as("s", "SECTION").delete(path, "If-Match", etag).status())
                .isEqualTo(403);
        assertThat(staff.delete(path, "If-Match", etag).status()).isEqualTo(204);
        assertThat(scenario.await(
                                MentionErased.class, event -> event.mentionId().equals(collected.mentionId()))
                        .area())
                .isEqualTo(collected.area());
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM + "待删除", "views", 9)))))
                .containsExactly(0, 0, 1);
        assertThat(stored.text(id)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM outbox_sent WHERE payload LIKE '%待删除%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
