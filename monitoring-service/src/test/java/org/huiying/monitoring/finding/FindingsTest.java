package org.huiying.monitoring.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.contracts.monitoring.FindingEvent.Joined;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.huiying.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ServiceTest
class FindingsTest {

    private static final String OPINIONS = "/api/v1/opinions";
    private static final String WORD = "晚晴公寓锅炉房漏气";

    @Autowired
    private Api door;

    @Autowired
    private Findings findings;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private Api duty;

    @BeforeEach
    void people() {
        duty = door.as("duty", "DUTY_OFFICER");
    }

    @Test
    void aMentionThatIsHeardAnewAfterALostBrokerIsNotJudgedAgain() {
        var opinion = register();
        var first = mention("旧话");
        found(opinion, first, 1, 7);
        var rule = createRule();

        found(opinion, first, 1, 8);
        assertThat(warnings(opinion)).doesNotContain(rule);

        found(opinion, mention("新话"), 2, 8);
        assertThat(warnings(opinion)).contains(rule);
    }

    private void found(UUID opinion, UUID mention, long asOf, long epoch) {
        var joined = new Joined(mention, null, 0.5, List.of(), null);
        transactions.executeWithoutResult(
                _ -> findings.take(Snapshots.rising(cluster(opinion), asOf, joined, List.of()), epoch));
    }

    private UUID cluster(UUID opinion) {
        return jdbc.sql("SELECT cluster_key FROM opinion WHERE incident_id = :id")
                .param("id", opinion)
                .query(UUID.class)
                .single();
    }

    private String warnings(UUID opinion) {
        var answer = duty.get(OPINIONS + "/" + opinion + "/warnings");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.text();
    }

    private UUID register() {
        var title = "晚晴公寓锅炉";
        var answer = duty.post(
                OPINIONS,
                Map.of(
                        "title",
                        title,
                        "summary",
                        title + "，电话接报",
                        "area",
                        "ELDERLY_CARE",
                        "origin",
                        "PHONE",
                        "foundAt",
                        Instant.now().minusSeconds(60).toString()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return UUID.fromString(answer.json().path("incidentId").asString());
    }

    private String createRule() {
        var answer = door.as("monitor", "MONITOR")
                .post("/api/v1/warning-rules", Map.of("name", "漏气", "words", List.of(WORD)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    /** Stored, and joined by nothing but this test. */
    private UUID mention(String title) {
        var item = Map.of(
                "source",
                "云溪论坛",
                "externalId",
                UUID.randomUUID().toString(),
                "title",
                title,
                "text",
                title + "：" + WORD,
                "publishedAt",
                Instant.now().toString());
        var answer = door.as(TestIssuer.machine("feeder", "mentions:write"))
                .post("/api/v1/mentions", Map.of("mentions", List.of(item)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(202);
        return jdbc.sql("SELECT mention_id FROM mention WHERE body = :text")
                .param("text", title + "：" + WORD)
                .query(UUID.class)
                .single();
    }
}
