package org.huiying.standalone.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemoFilesTest {
    private static final Day DAY = new Day(Instant.parse("2026-11-23T08:00:00Z"));

    private final Input shipped = new Input(Optional.empty());
    private final MentionTable table = new MentionTable(shipped, DAY);

    private Stream<Map<String, Object>> mentions() {
        return Stream.of("1-social.tsv", "1-social-more.tsv", "2-noise.tsv", "4-press.tsv", "5-follow-up.tsv")
                .flatMap(file -> table.read(file).stream());
    }

    @Test
    void thereAreThreeHundredMentionsAndNoNumberIsGivenTwice() {
        var numbers = new HashSet<Object>();
        mentions()
                .forEach(mention -> assertThat(numbers.add(mention.get("externalId")))
                        .as("%s", mention)
                        .isTrue());
        var feed = FeedServer.feed(shipped.text("forum.xml"), DAY).split("<item>", -1).length - 1;
        assertThat(numbers.size() + feed + new HotlineFile(shipped, DAY).rows()).isGreaterThanOrEqualTo(300);
    }

    @Test
    void whatIsSeenAgainWasThereBefore() {
        mentions().forEach(mention -> assertThat(mention).isNotEmpty());

        var again = table.again("3-again.tsv");

        assertThat(again).isNotEmpty().allSatisfy(mention -> assertThat(mention).containsKeys("externalId", "views"));
    }

    @Test
    void nothingWasPublishedInTheFuture() {
        assertThat(mentions().map(mention -> String.valueOf(mention.get("publishedAt"))))
                .allSatisfy(at -> assertThat(java.time.OffsetDateTime.parse(at).toInstant())
                        .isBeforeOrEqualTo(DAY.start())
                        .isAfter(DAY.start().minusSeconds(86_400)));
    }
}
