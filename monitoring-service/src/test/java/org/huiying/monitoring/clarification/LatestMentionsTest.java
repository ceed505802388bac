package org.huiying.monitoring.clarification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.huiying.monitoring.Matters;
import org.huiying.monitoring.clarification.domain.Resemblance;
import org.huiying.monitoring.opinion.JoinedMentions;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServiceTest
class LatestMentionsTest {

    @Autowired
    private Matters matters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ClarificationRepository clarifications;

    @AfterEach
    void removeMentions() {
        new JoinedMentions(jdbc).remove();
    }

    @Test
    void theLatestTwentyTextsOfTheWholeFamilyAreLookedAtAndNoCopies() {
        var winner = matters.registered("网传福利院停电", "area", "CHILD_WELFARE");
        var loser = matters.registered("网传福利院没电", "area", "CHILD_WELFARE");
        var rows = new JoinedMentions(jdbc);
        rows.add(winner.id(), "停电原文", 25, false);
        rows.add(winner.id(), "停电转载", 60, true);
        rows.add(loser.id(), "没电原文", 24, false);
        rows.merge(loser.id(), winner.id());
        jdbc.sql("UPDATE mention SET erased_at = now(), title = NULL, body = '' WHERE title = '停电原文25'")
                .update();

        var latest = clarifications.mentions(winner.id());
        assertThat(latest)
                .extracting(Resemblance.Text::title)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(15, 24)
                        .boxed()
                        .flatMap(n -> Stream.of("停电原文" + n, "没电原文" + n))
                        .toList());
    }
}
