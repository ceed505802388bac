package org.huiying.standalone.demo.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicCountsTest {
    private final TopicCounts counts = new TopicCounts();

    private void count(String topic, String type, String body) {
        var headers = new HashMap<String, String>();
        List.of("specversion", "id", "source", "subject", "time", "sequence", "epoch")
                .forEach(name -> headers.put("ce_" + name, "x"));
        headers.put("ce_type", type);
        counts.count(topic, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void countsByTopicAndType() {
        counts.know("monitoring.mention.v1");
        count("monitoring.mention.v1", "org.huiying.monitoring.MentionCollected.v1", "{\"text\":\"花篮\"}");

        assertThat(counts.byTopic()).isEqualTo(Map.of("monitoring.mention.v1", 1));
        assertThat(counts.of("MentionCollected")).isEqualTo(1);
        assertThat(counts.isComplete("MentionCollected")).isTrue();
        assertThat(counts.matchedTexts()).containsExactly("花篮");
    }

    @Test
    void aTypeWithoutAllHeadersIsNotComplete() {
        counts.know("response.statement.v1");
        counts.count(
                "response.statement.v1",
                Map.of("ce_type", "org.huiying.response.StatementApproved.v1"),
                "{}".getBytes(StandardCharsets.UTF_8));

        assertThat(counts.of("StatementApproved")).isEqualTo(1);
        assertThat(counts.isComplete("StatementApproved")).isFalse();
    }

    @Test
    void emptyTopicsOfDeadLettersAndTheDetectionsOwnAreNotShown() {
        counts.know("response.statement.v1.notification.dlt");
        counts.know("monitoring-detection-areas-changelog");
        counts.know("monitoring.source.v1");

        assertThat(counts.byTopic()).isEqualTo(Map.of("monitoring.source.v1", 0));
    }
}
