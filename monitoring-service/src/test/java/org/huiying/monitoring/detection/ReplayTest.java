package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.monitoring.MentionEvent.MentionErased;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.TrendState;
import org.huiying.monitoring.detection.domain.Detection;
import org.huiying.monitoring.detection.domain.DetectionRules;
import org.huiying.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two weeks give the same findings down to the byte, however often the state was saved and loaded again in between. */
class ReplayTest {

    private static final int MENTIONS = 700;
    private static final String[] MATTERS = {
        "康悦养老院预付会员费退不了，家属排队讨要说法", "梅岭镇敬老院的空调坏了半个月没人修，老人夜里冻得睡不着觉", "临河镇老年食堂午餐涨价太多，老人说吃不起了", "石塘镇公墓管理费要一次交二十年，不交不让祭扫"
    };
    private static final String[] MORE = {"家属又去了", "到底谁来管", "希望公开账目", "打电话没有人接", "已经三个月了", "镇里说在研究", "视频都传开了", "老人身体吃不消"
    };

    private final Json json = new Json();
    private final DetectionRules rules = DetectionRules.shipped(ShippedTerms.get());
    private final Detection detection = new Detection(rules, Findings::id);

    @TempDir
    Path folder;

    @Test
    void theStateCanBeLoadedAnewAtAnyPoint() {
        var events = twoWeeks();
        var expected = findings(events, () -> false);
        assertThat(expected).hasSizeGreaterThan(MENTIONS / 2);
        for (var state : TrendState.values()) {
            assertThat(expected).as("the story has everything in it").anyMatch(f -> f.contains("\"state\":\"" + state));
        }
        assertThat(expected).anyMatch(f -> f.contains("\"baselineLearned\":true"));
        assertThat(expected).anyMatch(f -> f.contains("\"runnerUp\":{"));
        assertThat(expected).anyMatch(f -> f.contains("\"mayBelongTo\":[{"));
        assertThat(expected).as("of a topic that woke up").anyMatch(f -> f.contains("\"earlier\":[{"));

        for (var seed = 1; seed <= 4; seed++) {
            var random = new Random(seed);
            var often = seed == 1 ? 1 : 40 * seed;
            assertThat(findings(events, () -> random.nextInt(often) == 0))
                    .as("seed %s", seed)
                    .isEqualTo(expected);
        }
    }

    private List<String> findings(List<MentionEvent> events, BooleanSupplier reload) {
        var store = new AreaStore(MemoryStore.open(folder), rules);
        var state = store.load(Area.ELDERLY_CARE);
        var found = new ArrayList<String>();
        for (var number = 1; number <= events.size(); number++) {
            if (number % 150 == 0) {
                detection.decided(state, 1, merge(number));
                store.save(state);
            }
            detection.step(state, 1, number, events.get(number - 1)).forEach(f -> found.add(json.write(f)));
            if (state.row().isSweepDue()) {
                detection.sweep(state);
                store.save(state);
                store.forget(Area.ELDERLY_CARE, state.forgotten(rules.clusterLife()));
            } else {
                store.save(state);
            }
            state = reload.getAsBoolean() ? store.load(Area.ELDERLY_CARE) : state;
        }
        return found;
    }

    /** Merged and taken apart again, by turns. */
    private static ClusterControl merge(int number) {
        var into = number % 300 == 0 ? null : key("r0");
        return new ClusterControl(
                key("r1"),
                Area.ELDERLY_CARE,
                false,
                number - 1,
                false,
                List.of(),
                false,
                into,
                null,
                List.of(),
                false,
                null);
    }

    private static UUID key(String founding) {
        return Findings.id("ELDERLY_CARE/false/" + mention(founding, "").mentionId());
    }

    private static List<MentionEvent> twoWeeks() {
        var random = new Random(99);
        var events = new ArrayList<MentionEvent>();
        var minute = 0L;
        for (var i = 0; i < MENTIONS; i++) {
            minute += i % 200 < 60 ? random.nextInt(6) : random.nextInt(80); // loud for a while, then quiet
            events.add(event(i, Duration.ofMinutes(minute), random));
        }
        return events;
    }

    private static MentionEvent event(int i, Duration at, Random random) {
        var now = MentionFixtures.NOON.plus(at);
        var earlier = mention("r" + random.nextInt(Math.max(1, i)), "").mentionId();
        if (i > 10 && i % 17 == 0) {
            return new MentionErased(earlier, Area.ELDERLY_CARE, false, now);
        }
        if (i > 10 && i % 11 == 0) {
            return new MentionMeasured(earlier, Area.ELDERLY_CARE, false, new Counters(i * 50L, i, i, 1), now);
        }
        var matter = i < MATTERS.length ? MATTERS[i] : matter(i, random);
        var plain = mention("r" + i, matter)
                .at(at)
                .by("author-" + random.nextInt(900))
                .seenBy(random.nextInt(500));
        return (i < 600 && matter.contains(MATTERS[3]) ? plain.asleep() : plain).event();
    }

    private static String matter(int i, Random random) {
        var matter = MATTERS[i % 200 < 60 ? (i / 200) % MATTERS.length : random.nextInt(MATTERS.length)];
        var more = MORE[random.nextInt(MORE.length)] + "，" + MORE[random.nextInt(MORE.length)];
        return switch (random.nextInt(4)) {
            case 0 -> "【转】" + matter + "，" + MORE[0];
            case 1 -> matter.substring(0, matter.length() / 2) + "，" + more;
            default ->
                more + "，" + matter.substring(matter.length() / 3) + "，" + (char) ('一' + random.nextInt(3_000)) + more;
        };
    }
}
