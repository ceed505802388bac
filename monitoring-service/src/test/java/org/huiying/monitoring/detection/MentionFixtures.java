package org.huiying.monitoring.detection;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.MentionEvent.MentionCollected;
import org.huiying.contracts.monitoring.TopicMatch;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.contracts.vocabulary.RealWorld;
import org.huiying.contracts.vocabulary.SourceType;
import org.huiying.contracts.vocabulary.Subject;
import org.jspecify.annotations.Nullable;

/** Mentions of a fictional county; each differs from the plain one in what a test says. */
public record MentionFixtures(
        String id,
        Area area,
        boolean exercise,
        MediaLevel level,
        @Nullable String title,
        String text,
        Instant seenAt,
        Counters counters,
        @Nullable String author,
        @Nullable String township,
        List<String> institutions,
        TopicMatch.Raise raise,
        Read read) {

    /** As what it is read. */
    public record Read(ComplaintType type, double negativity) {}

    public static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    public static final String FEES = "康悦养老院预付会员费退不了，家属排队讨要说法，说资金周转困难";
    public static final String FEES_TOO = "康悦养老院的会员费退费要等半年，家属说预付款拿不回来";
    public static final String CARER = "梅岭镇敬老院的空调坏了半个月没人修，老人夜里冻得睡不着觉";
    public static final UUID TOPIC = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final TopicMatch.Raise AT_ONCE = new TopicMatch.Raise(TopicMatch.Mode.FIRST_MATCH, 1, 1, 0);

    public static MentionFixtures mention(String id, String text) {
        return new MentionFixtures(
                id,
                Area.ELDERLY_CARE,
                false,
                MediaLevel.SOCIAL,
                null,
                text,
                NOON,
                new Counters(0, 0, 0, 0),
                "author-of-" + id,
                null,
                List.of(),
                AT_ONCE,
                new Read(ComplaintType.COMPLAINT, 0.8));
    }

    public MentionFixtures titled(String title) {
        return new MentionFixtures(
                id, area, exercise, level, title, text, seenAt, counters, author, township, institutions, raise, read);
    }

    public MentionFixtures at(Duration afterNoon) {
        return new MentionFixtures(
                id,
                area,
                exercise,
                level,
                title,
                text,
                NOON.plus(afterNoon),
                counters,
                author,
                township,
                institutions,
                raise,
                read);
    }

    public MentionFixtures in(@Nullable String place, String... houses) {
        return new MentionFixtures(
                id, area, exercise, level, title, text, seenAt, counters, author, place, List.of(houses), raise, read);
    }

    public MentionFixtures of(Area other) {
        return new MentionFixtures(
                id, other, exercise, level, title, text, seenAt, counters, author, township, institutions, raise, read);
    }

    public MentionFixtures by(@Nullable String hash) {
        return new MentionFixtures(
                id, area, exercise, level, title, text, seenAt, counters, hash, township, institutions, raise, read);
    }

    public MentionFixtures seenBy(long views) {
        return new MentionFixtures(
                id,
                area,
                exercise,
                level,
                title,
                text,
                seenAt,
                new Counters(views, 0, 0, 0),
                author,
                township,
                institutions,
                raise,
                read);
    }

    public MentionFixtures onLevel(MediaLevel other) {
        return new MentionFixtures(
                id, area, exercise, other, title, text, seenAt, counters, author, township, institutions, raise, read);
    }

    public MentionFixtures inDrill() {
        return new MentionFixtures(
                id, area, true, level, title, text, seenAt, counters, author, township, institutions, raise, read);
    }

    public MentionFixtures raisingAfter(int count, int authors, int minutes) {
        return raising(new TopicMatch.Raise(TopicMatch.Mode.COUNT, count, authors, minutes));
    }

    public MentionFixtures reading(ComplaintType type, double negativity) {
        return new MentionFixtures(
                id,
                area,
                exercise,
                level,
                title,
                text,
                seenAt,
                counters,
                author,
                township,
                institutions,
                raise,
                new Read(type, negativity));
    }

    /** Of a topic that raises nothing for now. */
    public MentionFixtures asleep() {
        return raising(new TopicMatch.Raise(TopicMatch.Mode.SNOOZED, 0, 0, 60));
    }

    private MentionFixtures raising(TopicMatch.Raise other) {
        return new MentionFixtures(
                id, area, exercise, level, title, text, seenAt, counters, author, township, institutions, other, read);
    }

    public UUID mentionId() {
        return UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
    }

    public MentionCollected event() {
        var hits = List.of(new TopicMatch.Hit("敬老院", 0));
        return new MentionCollected(
                mentionId(),
                area,
                exercise,
                "论坛",
                SourceType.FORUM,
                level,
                "论坛",
                null,
                title,
                text,
                seenAt,
                seenAt,
                counters,
                author,
                township,
                institutions,
                read.type(),
                Subject.MONEY,
                RealWorld.NONE,
                read.negativity(),
                List.of(new TopicMatch(TOPIC, "养老服务", 1, hits, raise)),
                "0".repeat(64),
                1,
                null);
    }
}
