package org.huiying.monitoring.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.detection.MentionFixtures.mention;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.huiying.contracts.Topics;
import org.huiying.contracts.monitoring.ClusterControlEvent.ClusterControl;
import org.huiying.contracts.monitoring.Counters;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.FindingEvent.ClusterFound;
import org.huiying.contracts.monitoring.FindingEvent.ClusterMeasured;
import org.huiying.contracts.monitoring.MentionEvent;
import org.huiying.contracts.monitoring.MentionEvent.MentionErased;
import org.huiying.contracts.monitoring.MentionEvent.MentionMeasured;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectionTopologyTest {

    private static final String FEES = "康悦养老院预付会员费退不了，家属排队讨要说法，说资金周转困难";
    private static final String FEES_TOO = "康悦养老院的会员费退费要等半年，家属说预付款拿不回来";
    private static final String CARER = "梅岭镇敬老院的空调坏了半个月没人修，老人夜里冻得睡不着觉";

    private final Json json = new Json();

    @TempDir
    Path folder;

    private TopologyDriver driver;

    @BeforeEach
    void start() {
        driver = new TopologyDriver(folder.resolve("first"));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void findsAnOpinionAtTheFirstMatchAndMeasuresItAfterwards() {
        driver.send(1, mention("a", FEES).seenBy(500).event());
        driver.send(
                2,
                mention("b", FEES_TOO)
                        .at(Duration.ofMinutes(5))
                        .onLevel(MediaLevel.CITY)
                        .event());

        var found = driver.findings();

        assertThat(found).hasSize(2);
        assertThat(found.getFirst()).isInstanceOf(ClusterFound.class);
        assertThat(found.getLast()).isInstanceOf(ClusterMeasured.class);
        var second = found.getLast().cluster();
        assertThat(second.clusterKey()).isEqualTo(found.getFirst().cluster().clusterKey());
        assertThat(second.asOf()).isEqualTo(2);
        assertThat(second.signals().mentions()).isEqualTo(2);
        assertThat(second.signals().views()).isEqualTo(500);
        assertThat(second.signals().distinctAuthors()).isEqualTo(2);
        assertThat(second.signals().highestMediaLevel()).isEqualTo(MediaLevel.CITY);
        assertThat(second.joined().terms()).isNotEmpty();
        assertThat(second.raised().terms()).containsExactly("敬老院");
        assertThat(second.detail().heatParts()).containsOnlyKeys("mentions", "views");
    }

    @Test
    void keepsAnotherMatterApart() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", CARER).in("梅岭镇", "梅岭镇敬老院").event());

        assertThat(driver.findings()).hasSize(2).allMatch(ClusterFound.class::isInstance);
    }

    @Test
    void waitsForTheCountOfTheRuleAndTellsTheEarlierMentions() {
        driver.send(1, mention("a", FEES).raisingAfter(3, 2, 60).event());
        driver.send(
                2,
                mention("b", FEES_TOO)
                        .at(Duration.ofMinutes(9))
                        .raisingAfter(3, 2, 60)
                        .event());
        assertThat(driver.findings()).isEmpty();

        driver.send(
                3,
                mention("c", FEES_TOO + "谁来管")
                        .at(Duration.ofMinutes(19))
                        .raisingAfter(3, 2, 60)
                        .event());

        var found = driver.findings().getFirst().cluster();
        assertThat(found.raised().asked()).isEqualTo(3);
        assertThat(found.raised().measured()).isEqualTo(3);
        assertThat(found.detail().earlier())
                .extracting(FindingEvent.Joined::mentionId)
                .containsExactlyInAnyOrder(
                        mention("a", "").mentionId(), mention("b", "").mentionId());
    }

    @Test
    void doesNotRaiseWhenOneAuthorSaysItAgainOrTheTimeIsOver() {
        driver.send(1, mention("a", FEES).by("one").raisingAfter(2, 2, 60).event());
        driver.send(2, mention("b", FEES_TOO).by("one").raisingAfter(2, 2, 60).event());
        driver.send(
                3,
                mention("c", FEES_TOO + "怎么办")
                        .at(Duration.ofHours(3))
                        .raisingAfter(2, 2, 60)
                        .event());

        assertThat(driver.findings()).isEmpty();
    }

    @Test
    void foldsNearCopiesAndNamesTheirOriginal() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", FEES + "！！转发").at(Duration.ofMinutes(1)).event());
        driver.send(3, mention("c", FEES).at(Duration.ofHours(80)).event());

        var found = driver.findings();
        assertThat(found.get(1).cluster().joined().foldOf())
                .isEqualTo(mention("a", "").mentionId());
        assertThat(found.get(1).cluster().signals().copies()).isOne();
        assertThat(found.get(2).cluster().joined().foldOf())
                .as("after 72 hours")
                .isNull();
        assertThat(found.get(2).cluster().signals().mentions()).isEqualTo(2);
    }

    @Test
    void neverFoldsShortTexts() {
        driver.send(1, mention("a", "敬老院护工打老人").event());
        driver.send(2, mention("b", "敬老院护工打老人").event());

        assertThat(driver.findings().getLast().cluster().signals().copies()).isZero();
        assertThat(driver.findings()).isEmpty();
    }

    @Test
    void addsNewCountersOfAKnownMention() {
        driver.send(1, mention("a", FEES).seenBy(100).event());
        driver.send(
                2,
                new MentionMeasured(
                        mention("a", "").mentionId(),
                        Area.ELDERLY_CARE,
                        false,
                        new Counters(5_000, 10, 20, 30),
                        MentionFixtures.NOON.plusSeconds(600)));

        var measured = driver.findings().getLast().cluster();
        assertThat(measured.signals().views()).isEqualTo(5_000);
        assertThat(measured.signals().mentions()).isOne();
        assertThat(measured.detail().heatParts()).containsKeys("views", "likes", "comments", "shares");
        assertThat(measured.joined()).isNull();
    }

    @Test
    void keepsDrillsAndRealLifeApart() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", FEES).inDrill().event());

        var found = driver.findings();
        assertThat(found).allMatch(ClusterFound.class::isInstance);
        assertThat(found.getLast().cluster().exercise()).isTrue();
        assertThat(found.getLast().cluster().clusterKey())
                .isNotEqualTo(found.getFirst().cluster().clusterKey());
    }

    @Test
    void whatStuttersInTheLogGivesTheSameFindingsDownToTheByte() {
        var events = aDay();
        events.forEach(e -> driver.send(e.number(), e.event()));
        var expected = driver.raw();

        for (var seed = 1; seed <= 5; seed++) {
            try (var other = new TopologyDriver(folder.resolve("replay-" + seed))) {
                stutter(events, new Random(seed)).forEach(e -> other.send(e.number(), e.event()));
                assertThat(other.raw()).as("seed %s", seed).isEqualTo(expected);
            }
        }
    }

    @Test
    void goesOnAfterARestartAsIfNothingHadHappened() {
        var events = aDay();
        events.forEach(e -> driver.send(e.number(), e.event()));
        var expected = driver.findings();

        var context = new MockProcessorContext<String, byte[]>(new Properties(), new TaskId(0, 0), folder.toFile());
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(DetectionTopology.STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
        context.setRecordMetadata(Topics.MENTION.name(), 0, 0);
        for (var event : events) {
            var restarted = new DetectionProcessor(TopologyDriver.settings(folder)); // at each mention anew
            restarted.init(context);
            restarted.process(new Record<>(
                    event.event().key(),
                    json.write(event.event()).getBytes(StandardCharsets.UTF_8),
                    0,
                    TopologyDriver.headers(
                            1,
                            event.number(),
                            Topics.catalog().of(event.event()).type())));
        }
        assertThat(context.forwarded().stream()
                        .map(f -> new String((byte[]) f.record().value(), StandardCharsets.UTF_8)))
                .isEqualTo(expected.stream().map(json::write).toList());
    }

    @Test
    void aMissingMentionIsWaitedForAndThenGivenUp() {
        driver.send(1, mention("a", FEES).event());
        driver.send(3, mention("c", FEES_TOO).event());
        assertThat(driver.findings()).hasSize(1);

        driver.advance(Duration.ofSeconds(11));
        assertThat(driver.findings()).as("after one look").isEmpty();
        driver.advance(Duration.ofSeconds(11));
        assertThat(driver.findings()).as("after two").hasSize(1);

        driver.send(2, mention("b", CARER).event());
        assertThat(driver.findings()).as("too late").isEmpty();
    }

    @Test
    void aPoisonMentionGoesToTheDeadLettersAndItsAreaGoesOn() {
        driver.send(1, mention("a", FEES).event());
        driver.sendRaw(2, "org.huiying.monitoring.MentionCollected.v1", "{\"mentionId\":17}");
        driver.send(3, mention("c", FEES_TOO).event());

        assertThat(driver.findings()).hasSize(2);
        assertThat(driver.deadLetters()).hasSize(1);
    }

    @Test
    void passesOverWhatANewerWriterAdded() {
        driver.sendRaw(1, "org.huiying.monitoring.MentionPraised.v1", "{}");
        driver.send(2, mention("a", FEES).event());

        assertThat(driver.findings()).hasSize(1);
        assertThat(driver.deadLetters()).isEmpty();
    }

    @Test
    void numbersBeginAnewInANewEpoch() {
        driver.send(1, mention("a", FEES).event());
        driver.sendIn(2, 1, mention("b", FEES_TOO).event());
        driver.send(2, mention("late", CARER).event());

        assertThat(driver.findings()).hasSize(2);
    }

    @Test
    void aMutedClusterStaysSilentUntilItIsHeardAgain() {
        driver.send(1, mention("a", FEES).event());
        var key = driver.findings().getFirst().cluster().clusterKey();
        driver.decide(control(key, 1, true, null));
        driver.send(2, mention("b", FEES_TOO).event());
        assertThat(driver.findings()).isEmpty();

        driver.decide(control(key, 2, false, null));
        driver.send(3, mention("c", FEES_TOO + "怎么办").event());
        var signals = driver.findings().getLast().cluster().signals();
        assertThat(signals.mentions() + signals.copies()).isEqualTo(3);
    }

    @Test
    void aDecisionHoldsOnlyAfterTheMentionThatItNames() {
        driver.decide(control(key("a"), 2, true, null));
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", FEES_TOO).event());
        driver.send(3, mention("c", FEES_TOO + "怎么办").event());

        assertThat(driver.findings()).extracting(f -> f.cluster().asOf()).containsExactly(1L, 2L);
    }

    @Test
    void mentionsOfAMergedClusterGoToTheOneThatStays() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", CARER).in("梅岭镇", "梅岭镇敬老院").event());
        var keys = driver.findings().stream().map(f -> f.cluster().clusterKey()).toList();
        driver.decide(control(keys.get(1), 2, false, keys.get(0)));

        driver.send(3, mention("c", CARER).in("梅岭镇", "梅岭镇敬老院").event());
        var merged = driver.findings().getLast().cluster();
        assertThat(merged.clusterKey()).isEqualTo(keys.get(0));
        assertThat(merged.signals().mentions()).isEqualTo(2);
        assertThat(merged.signals().copies()).isOne();

        driver.decide(control(keys.get(1), 3, false, null));
        driver.send(4, mention("d", CARER + "，求助").in("梅岭镇", "梅岭镇敬老院").event());
        assertThat(driver.findings().getLast().cluster().clusterKey()).isIn(keys);
    }

    @Test
    void mentionsJoinWhatWasOpenedByHand() {
        var key = UUID.fromString("00000000-0000-7000-8000-000000000042");
        driver.decide(new ClusterControl(
                key,
                Area.ELDERLY_CARE,
                false,
                0,
                true,
                List.of("康悦养老院会员费退费", "家属反映预付会员费退不了"),
                false,
                null,
                null,
                List.of(),
                false,
                null));
        driver.send(1, mention("a", FEES).raisingAfter(99, 99, 60).event());

        var found = driver.findings();
        assertThat(found).singleElement().isInstanceOf(ClusterMeasured.class);
        assertThat(found.getFirst().cluster().clusterKey()).isEqualTo(key);
    }

    @Test
    void splitMentionsLeaveTheirClusterWithAllThatTheyCounted() {
        driver.send(1, mention("a", FEES).seenBy(100).event());
        driver.send(2, mention("b", FEES_TOO).seenBy(1_000).event());
        var from = driver.findings().getFirst().cluster().clusterKey();
        var to = UUID.fromString("00000000-0000-7000-8000-000000000043");
        driver.decide(new ClusterControl(
                to,
                Area.ELDERLY_CARE,
                false,
                2,
                false,
                List.of(),
                false,
                null,
                from,
                List.of(mention("b", "").mentionId()),
                false,
                null));

        driver.send(
                3,
                new MentionMeasured(
                        mention("b", "").mentionId(),
                        Area.ELDERLY_CARE,
                        false,
                        new Counters(1_500, 0, 0, 0),
                        MentionFixtures.NOON.plusSeconds(60)));
        driver.send(
                4,
                new MentionMeasured(
                        mention("a", "").mentionId(),
                        Area.ELDERLY_CARE,
                        false,
                        new Counters(200, 0, 0, 0),
                        MentionFixtures.NOON.plusSeconds(61)));

        var found = driver.findings();
        assertThat(found.get(0).cluster().clusterKey()).isEqualTo(to);
        assertThat(found.get(0).cluster().signals().views()).isEqualTo(1_500);
        assertThat(found.get(1).cluster().clusterKey()).isEqualTo(from);
        assertThat(found.get(1).cluster().signals().views()).isEqualTo(200);
        assertThat(found.get(1).cluster().signals().mentions()).isOne();
    }

    @Test
    void anErasedMentionLeavesNoTraceOfItsText() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", FEES_TOO + "暗号白玉兰").event());
        assertThat(driver.stored()).contains("玉兰");

        driver.send(
                3,
                new MentionErased(
                        mention("b", "").mentionId(), Area.ELDERLY_CARE, false, MentionFixtures.NOON.plusSeconds(90)));

        assertThat(driver.findings().getLast().cluster().signals().mentions()).isOne();
        assertThat(driver.stored()).doesNotContain("玉兰");
    }

    @Test
    void worsensOnceWhenItIsMoreThanTheAreaBringsAndDoesNotFlap() {
        for (var i = 1; i <= 30; i++) {
            driver.send(
                    i,
                    mention("m" + i, FEES_TOO + "第" + "一二三四五六七八九十".charAt(i % 10) + "位家属" + i * 7919)
                            .at(Duration.ofMinutes(i))
                            .event());
        }
        var flags = driver.findings().stream().map(f -> f.cluster().worsened()).toList();
        assertThat(flags.getFirst()).isFalse();
        assertThat(flags.getLast()).isTrue();
        assertThat(flags.indexOf(true)).as("three mentions by three authors").isEqualTo(2);
        assertThat(flags.subList(flags.indexOf(true), flags.size())).doesNotContain(false);
    }

    @Test
    void forgetsAClusterThatWasSilentForAMonth() {
        driver.send(1, mention("a", FEES).event());
        driver.send(2, mention("b", FEES_TOO).at(Duration.ofDays(31)).event());

        assertThat(driver.findings().stream().filter(f -> f.cluster().joined() != null))
                .hasSize(2)
                .allMatch(ClusterFound.class::isInstance);
        assertThat(driver.stored()).doesNotContain(mention("a", "").mentionId().toString() + "\",\"cluster");
    }

    @Test
    void carriesTraceAndCauseOfTheMention() {
        driver.send(1, mention("a", FEES).event());

        var headers = driver.firstHeaders();
        assertThat(new String(headers.lastHeader("ce_causationid").value(), StandardCharsets.UTF_8))
                .isEqualTo(new UUID(1, 1).toString());
        assertThat(headers.lastHeader("ce_sequence")).as("no outbox wrote it").isNull();
        assertThat(new String(headers.lastHeader("ce_time").value(), StandardCharsets.UTF_8))
                .isEqualTo("2026-03-02T04:00:00Z");
    }

    private UUID key(String founding) {
        return Findings.id("ELDERLY_CARE/false/" + mention(founding, "").mentionId());
    }

    private static ClusterControl control(UUID key, long after, boolean muted, @Nullable UUID into) {
        return new ClusterControl(
                key, Area.ELDERLY_CARE, false, after, false, List.of(), muted, into, null, List.of(), false, null);
    }

    private record One(long number, MentionEvent event) {}

    /** Forty mentions over a day: three matters, copies, measurements and one erasure. */
    private static List<One> aDay() {
        var texts = List.of(FEES, FEES_TOO, CARER, FEES + "转", "临河镇老年食堂午餐涨价太多老人说吃不起了希望降一点");
        var events = new ArrayList<One>();
        for (var i = 1; i <= 40; i++) {
            var at = Duration.ofMinutes(i * 33L);
            var plain = mention("d" + i, texts.get(i % texts.size()) + (i % 3 == 0 ? "又来了" + i : ""));
            MentionEvent event = switch (i % 10) {
                case 7 ->
                    new MentionMeasured(
                            mention("d" + (i - 3), "").mentionId(),
                            Area.ELDERLY_CARE,
                            false,
                            new Counters(i * 100L, i, i, 0),
                            MentionFixtures.NOON.plus(at));
                case 9 ->
                    new MentionErased(
                            mention("d" + (i - 8), "").mentionId(),
                            Area.ELDERLY_CARE,
                            false,
                            MentionFixtures.NOON.plus(at));
                default -> plain.at(at).seenBy(i * 10L).event();
            };
            events.add(new One(i, event));
        }
        return events;
    }

    /** Every third one twice, and neighbours out of order; the first comes first. */
    private static List<One> stutter(List<One> events, Random random) {
        var all = new ArrayList<>(events);
        for (var i = 0; i < events.size(); i += 3) {
            all.add(Math.min(all.size(), all.indexOf(events.get(i)) + 1 + random.nextInt(3)), events.get(i));
        }
        for (var i = 0; i + 5 < all.size(); i += 5) {
            Collections.shuffle(all.subList(i, i + 5), random);
        }
        return all;
    }
}
