package org.huiying.monitoring.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.monitoring.Matters.mention;
import static org.huiying.monitoring.RareWords.word;
import static org.huiying.monitoring.warning.WarningDesk.RULES;
import static org.huiying.monitoring.warning.WarningDesk.rule;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.huiying.contracts.monitoring.FindingEvent;
import org.huiying.contracts.monitoring.FindingEvent.ClusterFound;
import org.huiying.contracts.monitoring.FindingEvent.ClusterMeasured;
import org.huiying.contracts.monitoring.OpinionEvent.Asked;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionDetected;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionWarned;
import org.huiying.contracts.vocabulary.Area;
import org.huiying.monitoring.Matters;
import org.huiying.monitoring.RareWords;
import org.huiying.monitoring.warning.WarningRepository.WarningView;
import org.huiying.monitoring.warning.domain.Course;
import org.huiying.monitoring.watch.domain.WatchRules;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From mentions to warnings, and the same by trial. */
@ServiceTest
class WarningServiceTest {

    private static final String OPINIONS = "/api/v1/opinions/";
    private static final Duration A_MOMENT = Duration.ofMillis(300);

    @Autowired
    private Matters matters;

    @Autowired
    private Api door;

    @Autowired
    private Scenario scenario;

    @Autowired
    private SaidRepository history;

    @Autowired
    private RulesInForce inForce;

    @Autowired
    private WarningRepository warnings;

    @Autowired
    private WatchRules topics;

    private Api monitor;
    private WarningDesk desk;
    private RareWords words;

    @BeforeEach
    void people() {
        monitor = door.as("monitor", "MONITOR");
        desk = new WarningDesk(monitor);
        words = new RareWords(monitor, topics);
    }

    @Test
    void warnsOnceAndAgainWhenDoubledAndATrialSaysTheSame() {
        var word = word();
        var rule =
                desk.create(rule("词与量", "words", List.of(word), "volume", Map.of("mentions", 2, "withinMinutes", 60)));
        var found = detect("竹溪乡", word, false);
        var id = found.incident().id();
        for (var n = 2; n <= 5; n++) {
            post("竹溪乡", "后续" + n, word, false);
            matters.awaitMentions(found.incident(), n);
        }
        var first = scenario.await(
                OpinionWarned.class,
                e -> e.incident().id().equals(id) && e.ruleId().equals(rule));
        assertThat(first.reasons()).extracting(r -> r.what()).containsExactly(Asked.WORDS, Asked.VOLUME);
        assertThat(first.reasons().getLast().measured()).isEqualTo("2 条");
        assertThat(of(id, rule))
                .extracting(w -> w.reasons().getLast().measured())
                .as("at two and at four, not between")
                .containsExactly("2 条", "4 条");

        var tried = monitor.post(RULES + "/" + rule + "/trial", Map.of("days", 1, "limit", 200));
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().get("complete").asBoolean()).isTrue();
        var hit = tried.json().get("hits").get(0);
        assertThat(hit.get("incidentId").asString()).isEqualTo(id.toString());
        assertThat(hit.get("warnings").asInt()).isEqualTo(2);
        assertThat(hit.get("firstAt").asString())
                .isEqualTo(of(id, rule).getFirst().at().toString());
        assertThat(tried.json().get("warned").asInt()).isOne();
        assertThat(tried.json().get("days").size()).isPositive();
        sameByPlaying(id, found.incident().area());
    }

    /** All rules in force, with their times and reasons. */
    private void sameByPlaying(UUID id, Area area) {
        var rules = inForce.current();
        var played = Course.play(rules.of(area), history.steps(id, rules, 1_000));
        assertThat(played)
                .extracting(one ->
                        one.rule().id() + " " + one.at() + " " + one.judged().reasons())
                .containsExactlyInAnyOrderElementsOf(warnings.of(id, 100).stream()
                        .map(w -> w.ruleId() + " " + w.at() + " " + w.reasons())
                        .toList());
    }

    @Test
    void theSameFindingTwiceWarnsOnce() {
        var word = word();
        var rule = desk.create(rule("一词", "words", List.of(word)));
        var found = detect("东陂镇", word, true);
        var id = found.incident().id();
        assertThat(found.incident().exercise()).isTrue();
        var warned = scenario.await(
                OpinionWarned.class,
                e -> e.incident().id().equals(id) && e.ruleId().equals(rule));
        assertThat(warned.exercise()).as("a drill stays a drill").isTrue();
        FindingEvent first =
                scenario.await(ClusterFound.class, f -> f.cluster().clusterKey().equals(found.clusterKey()));
        post("东陂镇", "后续", word, true);
        matters.awaitMentions(found.incident(), 2);
        scenario.await(ClusterMeasured.class, f -> f.cluster().clusterKey().equals(found.clusterKey()));
        scenario.send(scenario.number(first));
        Awaitility.await()
                .pollDelay(A_MOMENT)
                .untilAsserted(() -> assertThat(of(id, rule)).hasSize(1));
    }

    @Test
    void whatWasToldOfAMergedMatterStandsWithTheOneThatStays() {
        var word = word();
        var rule = desk.create(rule("并前", "words", List.of(word)));
        var loser = detect("城东街道", word, false).incident();
        scenario.await(OpinionWarned.class, e -> e.incident().id().equals(loser.id()));
        var winner = matters.registered("城东街道儿童受虐另有来电").id();
        var merged = monitor.post(
                OPINIONS + winner + "/merges", Map.of("incidentIds", List.of(loser.id())), "If-Match", "\"1\"");
        assertThat(merged.status()).as(merged.text()).isEqualTo(201);
        assertThat(of(winner, rule))
                .singleElement()
                .satisfies(w -> assertThat(w.incidentId()).isEqualTo(loser.id()));
        assertThat(warnings.last(winner)).containsKey(rule);
    }

    @Test
    void aRuleThatIsOffWarnsOfNothingAndADraftIsTriedWithoutBeingStored() {
        var word = word();
        var off = rule("关着", "words", List.of(word), "enabled", false);
        var rule = desk.create(off);
        var id = detect("云山街道", word, false).incident().id();
        assertThat(of(id, rule)).isEmpty();
        off.put("name", "试一试" + word);
        var tried = monitor.post(RULES + "/trial", Map.of("days", 1, "rule", off));
        assertThat(tried.status()).as(tried.text()).isEqualTo(200);
        assertThat(tried.json().get("warned").asInt()).isOne();
        assertThat(tried.json().get("hits").get(0).get("incidentId").asString()).isEqualTo(id.toString());
        assertThat(monitor.get(RULES + "?limit=200").text()).doesNotContain("试一试" + word);
        assertThat(of(id, rule)).isEmpty();
    }

    private List<WarningView> of(UUID incident, UUID rule) {
        var answer = monitor.get(OPINIONS + incident + "/warnings");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return warnings.of(incident, 100).stream()
                .filter(w -> w.ruleId().equals(rule))
                .filter(w -> answer.text().contains(w.id().toString()))
                .sorted(Comparator.comparing(WarningView::at))
                .toList();
    }

    private OpinionDetected detect(String township, String word, boolean exercise) {
        words.watch(word);
        post(township, "有人说起", word, exercise);
        return matters.detected(e -> township.equals(e.township())
                && e.incident().area() == Area.PLACE_NAMES
                && e.incident().exercise() == exercise);
    }

    private void post(String township, String title, String word, boolean exercise) {
        matters.post(List.of(mention(township + "，" + word, "title", township + title)), exercise);
    }
}
