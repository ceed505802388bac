package org.huiying.monitoring.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.huiying.contracts.vocabulary.ComplaintType;
import org.huiying.contracts.vocabulary.MediaLevel;
import org.huiying.monitoring.opinion.Opinions;
import org.huiying.monitoring.warning.domain.Moment;
import org.huiying.testing.Api;
import org.huiying.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A matter of thousands: what is read for a mention of it, and when it warns. */
@ServiceTest
class GreatMatterTest {

    private static final Pattern READ = Pattern.compile("opinion_mention_said.*rows=([\\d.]+) loops=(\\d+)");
    private static final Instant NOW = Instant.now();

    @Autowired
    private Api door;

    @Autowired
    private Warnings warnings;

    @Autowired
    private SaidRepository history;

    @Autowired
    private WarningRepository told;

    @Autowired
    private Opinions opinions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    private Api monitor;
    private UUID opinion;
    private ManyMentions many;

    @BeforeEach
    void aMatter() {
        monitor = door.as("monitor", "MONITOR");
        many = new ManyMentions(jdbc, NOW);
        opinion = register("大事" + UUID.randomUUID());
    }

    /** Drills are no history for the trials of others. */
    @AfterEach
    void leave() {
        jdbc.sql("UPDATE opinion SET exercise = true WHERE title LIKE '大事%'").update();
    }

    @Test
    void aLookReadsNoMoreThanItsOwnTimeAndItsOwnTypes() {
        many.say(opinion, 5_000, 600, "PLEA", null);
        many.say(opinion, 40, 20, "PLEA", null);
        many.say(opinion, 3, 10, "REPORT", null);
        jdbc.sql("""
                        INSERT INTO opinion_mention (mention_id, cluster_key, similarity, terms, joined_at, said_at,
                          said_type, said_level)
                        SELECT gen_random_uuid(), lpad((n % 200)::text, 32, '0')::uuid, 1, '[]', now(), now(), 'PLEA',
                          'SOCIAL' FROM generate_series(1, 10000) n""").update();
        jdbc.sql("ANALYZE opinion_mention").update();
        assertThat(count(Set.of(), 60)).isEqualTo(43);
        assertThat(read(List.of(ComplaintType.values()), 60)).isBetween(40.0, 60.0);
        assertThat(read(List.of(ComplaintType.REPORT), 1_440)).isBetween(3.0, 10.0);
        assertThat(moment().levels().apply(Set.of())).containsExactly(MediaLevel.SOCIAL);
    }

    @Test
    void aLookAtASmallMatterReadsNothingOfTheGreatOnes() {
        many.say(opinion, 300, 600, "PLEA", "话");
        transactions.executeWithoutResult(passing -> {
            passing.setRollbackOnly();
            twoGreatOnesAndThis();
            assertThat(List.of(
                            SaidRepository.COUNT, SaidRepository.LEVELS, SaidRepository.PEOPLE, SaidRepository.WORDS))
                    .allSatisfy(question -> plan(question, List.of(ComplaintType.values()), 1_440));
        });
    }

    /** Then a row of any cluster seems easy to find anywhere. */
    private void twoGreatOnesAndThis() {
        jdbc.sql(
                        "DELETE FROM opinion_mention WHERE cluster_key <> (SELECT cluster_key FROM opinion WHERE incident_id = :id)")
                .param("id", opinion)
                .update();
        jdbc.sql("""
                        INSERT INTO opinion_mention (mention_id, cluster_key, similarity, terms, joined_at, said_at,
                          said_type, said_level, said_words)
                        SELECT gen_random_uuid(), lpad((n % 2)::text, 32, 'a')::uuid, 1, '[]', now(), now(), 'COMPLAINT',
                          'SOCIAL', '{护工}' FROM generate_series(1, 20000) n""").update();
        jdbc.sql("ANALYZE opinion_mention").update();
    }

    @Test
    void doublingFromTwoToFourThousandIsWarnedOfAFiftiethLateAtMost() {
        var rule = create(Map.of("name", "大事翻倍", "volume", Map.of("mentions", 1_000, "withinMinutes", 1_440)));
        many.say(opinion, 1_999, 300, "PLEA", null);
        join(1);
        for (var n = 0; n < 210; n++) {
            join(10);
        }
        assertThat(told.of(opinion, 10))
                .filteredOn(one -> one.ruleId().equals(rule))
                .extracting(one ->
                        Integer.parseInt(one.reasons().getFirst().measured().replace(" 条", "")))
                .satisfiesExactly(
                        second -> assertThat(second).isBetween(4_000, 4_080),
                        first -> assertThat(first).isEqualTo(2_000));
    }

    @Test
    void whatIsErasedCountsNoMoreAndLeavesNoWord() {
        var word = create(Map.of("name", "删了的词", "words", List.of("锅炉漏气")));
        many.say(opinion, 3, 10, "PLEA", "甲");
        many.say(opinion, 2, 10, "PLEA", "锅炉漏气");
        var all = many.ids(opinion);
        transactions.executeWithoutResult(_ -> warnings.joined(all));
        assertThat(moment().words().apply(Set.of())).containsExactly("锅炉漏气");
        assertThat(moment().people().applyAsInt(Set.of())).isEqualTo(2);

        erase("锅炉漏气");

        assertThat(count(Set.of(), 60)).isEqualTo(3);
        assertThat(moment().words().apply(Set.of())).isEmpty();
        assertThat(moment().people().applyAsInt(Set.of())).isOne();
        assertThat(transactions.<List<?>>execute(_ -> warnings.joined(all))).hasSize(3);
        join(1);
        assertThat(told.of(opinion, 10)).noneMatch(one -> one.ruleId().equals(word));
    }

    @Test
    void aTrialPlaysTheBeginningOfAGreatMatterAndGoesOn() {
        var word = "试" + UUID.randomUUID();
        many.say(opinion, 10, 1_000, "PLEA", word);
        var small = opinion;
        opinion = register("大事又一件" + UUID.randomUUID());
        many.say(opinion, 5_100, 600, "PLEA", word);
        var rule = Map.of("name", word, "words", List.of(word));
        var tried = monitor.post("/api/v1/warning-rules/trial", Map.of("days", 2, "rule", rule));
        assertThat(tried.json().get("complete").asBoolean()).isFalse();
        assertThat(tried.text()).contains(small.toString(), opinion.toString());
    }

    private double read(List<ComplaintType> types, int minutes) {
        return plan(SaidRepository.COUNT, types, minutes).stream()
                .map(READ::matcher)
                .filter(line -> line.find())
                .mapToDouble(line -> Double.parseDouble(line.group(1)) * Integer.parseInt(line.group(2)))
                .sum();
    }

    /** How the database answers; never by going through all that was ever said. */
    private List<String> plan(String question, List<ComplaintType> types, int minutes) {
        var plan = jdbc.sql("EXPLAIN (ANALYZE, COSTS OFF) " + question)
                .param("id", opinion)
                .param("after", OffsetDateTime.ofInstant(NOW.minus(Duration.ofMinutes(minutes)), ZoneOffset.UTC))
                .param("end", OffsetDateTime.MAX)
                .param("types", types.stream().map(Enum::name).toArray(String[]::new))
                .param(
                        "levels",
                        List.of(MediaLevel.values()).stream().map(Enum::name).toArray(String[]::new))
                .param("most", Integer.MAX_VALUE)
                .query(String.class)
                .list();
        assertThat(String.join("\n", plan))
                .contains("opinion_mention_")
                .doesNotContain("Seq Scan on opinion_mention")
                .doesNotContain("Seq Scan on mention");
        return plan;
    }

    private int count(Set<ComplaintType> types, int minutes) {
        return moment().counting().count(types, Duration.ofMinutes(minutes), Duration.ZERO, 9_999);
    }

    private Moment moment() {
        return history.moment(opinion, NOW);
    }

    /** So many join at once and are judged. */
    private void join(int mentions) {
        transactions.executeWithoutResult(_ -> {
            var before = many.ids(opinion);
            many.say(opinion, mentions, 0, "PLEA", "话");
            var joined = many.ids(opinion);
            joined.removeAll(before);
            warnings.mentioned(opinions.lock(opinion), warnings.joined(joined), NOW);
        });
    }

    private void erase(String text) {
        assertThat(jdbc.sql("UPDATE mention SET body = '', author_hash = NULL, erased_at = now() WHERE body = :text")
                        .param("text", text)
                        .update())
                .isEqualTo(2);
    }

    private UUID create(Map<String, Object> rule) {
        return UUID.fromString(
                monitor.post("/api/v1/warning-rules", rule).json().get("id").asString());
    }

    private UUID register(String title) {
        var answer = door.as("duty", "DUTY_OFFICER")
                .post(
                        "/api/v1/opinions",
                        "{\"title\":\"%s\",\"summary\":\"电话接报\",\"area\":\"ELDERLY_CARE\",\"origin\":\"PHONE\",\"foundAt\":\"%s\"}"
                                .formatted(title, NOW.minusSeconds(60)));
        return UUID.fromString(answer.json().path("incidentId").asString());
    }
}
