package org.huiying.monitoring.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.mention.MentionFixtures.HARM;
import static org.huiying.monitoring.mention.MentionFixtures.PATH;
import static org.huiying.monitoring.mention.MentionFixtures.aBatch;
import static org.huiying.monitoring.mention.MentionFixtures.anId;
import static org.huiying.monitoring.mention.MentionFixtures.anItem;
import static org.huiying.monitoring.mention.MentionFixtures.counts;

import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.Subject;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is posted, counted and announced. */
@ServiceTest
class MentionApiTest {

    @Autowired
    private Stored stored;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    private Api api;

    @BeforeEach
    void asFeeder() {
        api = door.as(TestIssuer.machine("feeder", "mentions:write"));
    }

    @Test
    void announcesAMatchedMention() {
        var id = anId();
        var answer = api.post(PATH, aBatch(anItem(id, HARM, "views", 120)));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text()).isEqualTo("{\"accepted\":1,\"measured\":0,\"repeated\":0,\"rejected\":[]}");
        var mention =
                scenario.await(MentionCollected.class, event -> event.counters().views() == 120);
        assertThat(mention.area()).isEqualTo(Area.ELDERLY_CARE);
        assertThat(mention.township()).isEqualTo("青禾镇");
        assertThat(mention.institutions()).containsExactly("青禾镇敬老院");
        assertThat(mention.subject()).isEqualTo(Subject.HARM);
        assertThat(mention.matches())
                .first()
                .satisfies(match -> assertThat(match.hits())
                        .allSatisfy(hit -> assertThat(mention.text().startsWith(hit.term(), hit.offset()))
                                .isTrue()));
        assertThat(mention.rulesVersion()).isPositive();
    }

    @Test
    void keepsAnUnmatchedMentionToItself() {
        var id = anId();
        api.post(PATH, aBatch(anItem(id, "今天的晚霞真好看" + id)));
        assertThat(stored.text(id)).contains("晚霞");
        assertThat(scenario.all(MentionCollected.class))
                .noneMatch(event -> event.text().contains("晚霞"));
    }

    @Test
    void countsTruthfullyWithinOneBatch() {
        var id = anId();
        var answer = api.post(
                PATH,
                aBatch(
                        anItem(id, HARM, "likes", 1),
                        anItem(id, HARM, "likes", 1),
                        anItem(id, HARM, "likes", 2),
                        anItem(id, HARM),
                        anItem(anId(), HARM, "views", -1)));
        assertThat(answer.json().get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.json().get("repeated").asInt()).isEqualTo(2);
        assertThat(answer.json().get("measured").asInt()).isEqualTo(1);
        assertThat(answer.json().get("rejected").size()).isEqualTo(1);
        var event = scenario.await(
                MentionMeasured.class, measured -> measured.counters().likes() == 2);
        assertThat(event.area()).isEqualTo(Area.ELDERLY_CARE);
    }

    @Test
    void tellsMeasurementsFromRepeats() {
        var id = anId();
        api.post(PATH, aBatch(anItem(id, HARM, "views", 5)));
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM, "views", 5))))).containsExactly(0, 0, 1);
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM, "views", 6))))).containsExactly(0, 1, 0);
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM))))).containsExactly(0, 0, 1);
    }

    @Test
    void keepsTheFirstTextWhateverIsWrittenLater() {
        var id = anId();
        api.post(PATH, aBatch(anItem(id, HARM)));
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM + "（已改）"))))).containsExactly(0, 1, 0);
        assertThat(counts(api.post(PATH, aBatch(anItem(id, HARM + "（已改）"))))).containsExactly(0, 0, 1);
        assertThat(stored.text(id)).isEqualTo(HARM);
    }

    @Test
    void takesLinesAndRejectsTheBrokenOnes() {
        var first = anId();
        var lines = """
                {"source":"短视频","externalId":"%s","text":"%s","publishedAt":"2026-11-23T08:00:00Z"}

                {broken
                {"source":"短视频","externalId":"%s","title":"只有标题","publishedAt":"2026-11-23T08:00:00Z"}
                """.formatted(first, HARM, anId());
        var answer = api.post(PATH + "?exercise=true", lines, "Content-Type", "application/x-ndjson");
        assertThat(counts(answer)).containsExactly(2, 0, 0);
        assertThat(answer.json().get("rejected").get(0).get("index").asInt()).isEqualTo(1);
        assertThat(scenario.await(
                                MentionCollected.class, event -> event.source().equals("短视频"))
                        .exercise())
                .isTrue();
    }

    @Test
    void admitsMonitorsAndFeedersOnly() {
        var batch = aBatch(anItem(anId(), HARM));
        assertThat(door.post(PATH, batch).status()).isEqualTo(401);
        assertThat(door.as("sec", "SECTION").post(PATH, batch).status()).isEqualTo(403);
        assertThat(door.as("m", "MONITOR").post(PATH, batch).status()).isEqualTo(202);
        assertThat(api.get(PATH).status()).isEqualTo(403);
        assertThat(api.post(PATH, "x", "Content-Type", "text/plain").status()).isEqualTo(415);
    }

    @Test
    void repeatsItsAnswerForARepeatedKey() {
        var batch = aBatch(anItem(anId(), HARM));
        var key = anId();
        var first = api.post(PATH, batch, "Idempotency-Key", key);
        var second = api.post(PATH, batch, "Idempotency-Key", key);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(counts(second)).containsExactly(1, 0, 0);
    }
}
