package org.huiying.monitoring.detection.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiying.contracts.monitoring.FindingEvent.Raised;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.monitoring.detection.MentionFixtures;
import org.huiying.monitoring.detection.domain.state.Member;
import org.huiying.monitoring.detection.domain.text.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RaisingTest {

    private static final UUID CLUSTER = UUID.nameUUIDFromBytes(new byte[] {1});

    @Test
    void aTopicThatSleepsRaisesNothing() {
        var mention = mention("1", "敬老院护工打老人");
        assertThat(Raising.judge(mention.event(), List.of())).isPresent();
        assertThat(Raising.judge(mention.asleep().event(), List.of())).isEmpty();
    }

    @Test
    void aCountIsOfMentionsAndOfAuthors() {
        assertThat(raises(said("护工打人"), said("饭是馊的"))).isFalse();
        assertThat(raises(said("护工打人"), said("饭是馊的"), said("没人换药"))).isTrue();
        assertThat(raises(said("护工打人"), said("饭是馊的"), event("没人换药", "author-of-饭是馊的")))
                .isTrue();
        assertThat(raises(event("护工打人", "one"), event("饭是馊的", "one"), event("没人换药", "one")))
                .isFalse();
    }

    @Test
    void theSameLettersCountOnceWhileTheyAreTooFewForACopy() {
        assertThat(raises(said("护工打人"), said("饭是馊的"), event("饭是馊的！！", "another")))
                .isFalse();
    }

    @Test
    void aCopyCountsLikeItsOriginal() {
        var original = member(said("护工打人"), null);
        var copies = Stream.of("two", "three")
                .map(author -> member(event("护工打人", author), original.id()))
                .toList();
        assertThat(Raising.judge(said("护工打人"), List.of(original, copies.getFirst(), copies.getLast())))
                .map(Raised::measured)
                .hasValue(3);
    }

    @Test
    void aQuestionWithoutReproachCountsHalf() {
        var questions = Stream.of("津贴几岁领", "津贴怎么办", "津贴去哪问", "津贴要哪些证")
                .map(RaisingTest::asked)
                .toList();
        assertThat(raises(questions)).isFalse();
        assertThat(raises(Stream.concat(questions.stream(), Stream.of(said("津贴停了没人说")))
                        .toList()))
                .isTrue();
    }

    private static boolean raises(MentionCollected... mentions) {
        return raises(List.of(mentions));
    }

    private static boolean raises(List<MentionCollected> mentions) {
        var members = mentions.stream().map(m -> member(m, null)).toList();
        return Raising.judge(mentions.getLast(), members).isPresent();
    }

    private static MentionCollected said(String text) {
        return event(text, "author-of-" + text);
    }

    private static MentionCollected event(String text, String author) {
        return fixture(text + author, text).by(author).event();
    }

    private static MentionCollected asked(String text) {
        return fixture(text, text).reading(ComplaintType.QUESTION, 0.05).event();
    }

    private static MentionFixtures fixture(String id, String text) {
        return mention(id, text).raisingAfter(3, 2, 60);
    }

    private static Member member(MentionCollected mention, @Nullable UUID foldOf) {
        return Member.of(mention, CLUSTER, foldOf, 1, Fingerprint.of(null, mention.text()), Map.of());
    }
}
