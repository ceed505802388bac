package org.huiying.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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

/**
 * Matched mentions of one day, in every area as many: {@value #MATTERS} matters each, the first ones much louder than the
 * last, a quarter of the posts copies. The texts are the labelled samples, cut and put together anew.
 */
final class Backlog {

    private static final int MATTERS = 200;
    private static final int TEXT = 4;
    private static final int WRITERS = 5_000;
    private static final Duration DAY = Duration.ofDays(1);
    private static final TopicMatch MATCH = new TopicMatch(
            new UUID(0, 1),
            "压测",
            1,
            List.of(new TopicMatch.Hit("投诉", 0)),
            new TopicMatch.Raise(TopicMatch.Mode.COUNT, 3, 2, 1_440));

    private final Map<Area, List<String>> texts = new EnumMap<>(Area.class);
    private final Random random = new Random(20_261_123);
    private final Instant begin = Instant.parse("2026-11-20T00:00:00Z");
    private final int count;

    /** @param checkout where the labelled samples are */
    Backlog(Path checkout, int count) throws IOException {
        this.count = count;
        for (var area : Area.values()) {
            var file = area.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".tsv";
            texts.put(
                    area,
                    Files.readAllLines(checkout.resolve("monitoring-service/training/samples")
                                    .resolve(file))
                            .stream()
                            .map(line -> line.split("\t", TEXT + 1)[TEXT])
                            .toList());
        }
    }

    int count() {
        return count;
    }

    /** The next one in time; to be asked for in order. */
    MentionCollected mention(int number) {
        var area = Area.values()[number % Area.values().length];
        var matter = (int) (MATTERS * Math.pow(random.nextDouble(), 3));
        var at = begin.plus(DAY.multipliedBy(number).dividedBy(count));
        return new MentionCollected(
                UUID.nameUUIDFromBytes(("mention " + number).getBytes(StandardCharsets.UTF_8)),
                area,
                false,
                "压测论坛",
                SourceType.FORUM,
                MediaLevel.SOCIAL,
                "论坛",
                null,
                null,
                text(texts.getOrDefault(area, List.of()), matter),
                at,
                at,
                new Counters(random.nextInt(500), random.nextInt(20), random.nextInt(20), 0),
                "%016x".formatted(random.nextInt(WRITERS) * 0x9e3779b97f4a7c15L),
                matter % 3 == 0 ? null : "第" + matter % 20 + "镇",
                matter % 2 == 0 ? List.of() : List.of("第" + matter + "服务站"),
                ComplaintType.COMPLAINT,
                Subject.MONEY,
                RealWorld.NONE,
                0.8,
                List.of(MATCH),
                "0".repeat(64),
                1,
                null);
    }

    private String text(List<String> those, int matter) {
        var about = those.get(matter % those.size()) + "（" + matter + "号事）";
        if (random.nextInt(4) == 0) {
            return "转发：" + about;
        }
        var other = those.get(random.nextInt(those.size()));
        var cut = about.substring(random.nextInt(1 + about.length() / 3));
        return other.substring(0, Math.min(other.length(), 6 + random.nextInt(12))) + "，" + cut;
    }
}
