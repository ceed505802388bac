package org.huiying.acceptance.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.acceptance.faults.FaultyWriter.BROKEN;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.Topic;
import org.huiying.standalone.stack.Topology;
import org.huiying.standalone.tools.DeadLetterId;
import org.huiying.standalone.tools.DeadLetters;
import org.junit.jupiter.api.Test;

/** Each topic poisoned once: number 1 is good, 2 is broken, 3 is good. */
class PoisonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<Topic, String> TYPES = Map.of(
            Topics.OPINION, "org.huiying.monitoring.OpinionVerified.v1",
            Topics.SOURCE, "org.huiying.monitoring.SourceRecovered.v1",
            Topics.GRADE, "org.huiying.assessment.GradeProposed.v1",
            Topics.CONSULTATION, "org.huiying.assessment.DepartmentViewGiven.v1",
            Topics.ESCALATION, "org.huiying.assessment.EscalationUpdated.v1",
            Topics.STATEMENT, "org.huiying.response.StatementReturned.v1",
            Topics.INCIDENT, "org.huiying.response.ReportSent.v1",
            Topics.DELIVERY, "org.huiying.notification.NotificationDelivered.v1");

    private final RunningStack stack = RunningStack.get();
    private final Sql sql = new Sql(stack.databases());
    private final FaultyWriter writer = new FaultyWriter(stack);
    private final DeadLetters letters = new DeadLetters(stack.operator());

    /** A poisoned stream as one consumer sees it, with the body that the broken event should have had. */
    private record Poisoned(String consumer, Topic topic, String key, String good) {
        DeadLetterId id(long epoch) {
            return DeadLetterId.parse(String.join("/", consumer, topic.name(), key, "" + epoch, "2"));
        }

        @Override
        public String toString() {
            return topic.name() + " in " + consumer;
        }
    }

    @Test
    void poisonParksItsStreamAloneAndIsRepairedAndReplayedInOrder() throws Exception {
        var poisoned = new ArrayList<Poisoned>();
        var healthy = new ArrayList<Poisoned>();
        TYPES.forEach((topic, type) -> {
            poisoned.addAll(send(topic, type, true));
            healthy.addAll(send(topic, type, false));
        });
        assertThat(poisoned).hasSizeGreaterThanOrEqualTo(TYPES.size());

        poisoned.forEach(p ->
                Until.so(p + " to be parked", PATIENCE, () -> parked(p).equals(List.of("2 POISON", "3 GAP"))));
        healthy.forEach(h -> Until.so(h + " to be applied beside it", PATIENCE, () -> mark(h) == 3));
        assertThat(poisoned).allSatisfy(p -> assertThat(mark(p)).isEqualTo(1));
        assertThat(poisoned).allSatisfy(p -> assertThat(reason(p)).contains("Exception"));

        for (var p : poisoned) {
            repairAndReplay(p, p == poisoned.getFirst());
        }
        assertThat(poisoned).allSatisfy(p -> assertThat(parked(p)).as("%s", p).isEmpty());
        assertThat(poisoned).allSatisfy(p -> assertThat(mark(p)).as("%s", p).isEqualTo(3));
        assertThat(poisoned.stream().filter(p -> p.consumer().equals("notification")))
                .hasSize(TYPES.size())
                .allSatisfy(p -> assertThat(applied(p)).as("%s", p).containsExactly("1", "2", "3"));
    }

    @Test
    void onACompactedTopicTheNewerRecordOvertakesThePoison() {
        var key = "" + (900_000 + System.nanoTime() % 90_000);
        var type = "org.huiying.assessment.PlanPublished.v1";
        var good = writer.sample(type, key);
        writer.append(Topics.PLAN, key, type, List.of(good, BROKEN));
        var consumers = consumers(Topics.PLAN).stream()
                .map(c -> new Poisoned(c, Topics.PLAN, key, good))
                .toList();
        consumers.forEach(
                c -> Until.so(c + " to be parked", PATIENCE, () -> parked(c).equals(List.of("2 POISON"))));

        writer.append(Topics.PLAN, key, type, List.of(good));
        consumers.forEach(c -> Until.so(
                c + " to be overtaken",
                PATIENCE,
                () -> mark(c) == 3 && parked(c).isEmpty()));
    }

    @Test
    void aBrokenMentionIsSetAsideAndItsAreaGoesOn() {
        var feeder = new Feeder(stack, "p" + System.nanoTime() % 1_000_000);
        feeder.post(0, 5);
        Until.so(
                "four mentions to be one matter",
                PATIENCE,
                () -> feeder.joined().size() == 4);
        writer.appendMention("ELDERLY_CARE", "org.huiying.monitoring.MentionCollected.v1", BROKEN);
        feeder.post(5, 10);
        Until.so("later ones to join it", PATIENCE, () -> feeder.joined().size() == 8);

        var setAside = TopicLog.read(stack.kafka(), List.of("monitoring.mention.v1.monitoring-detection.dlt"));
        assertThat(setAside)
                .filteredOn(letter -> letter.body().equals(BROKEN))
                .isNotEmpty()
                .allSatisfy(letter -> assertThat(letter.reason()).contains("Exception"));
    }

    private List<Poisoned> send(Topic topic, String type, boolean broken) {
        var key = UUID.randomUUID().toString();
        var good = writer.sample(type, key);
        writer.append(topic, key, type, List.of(good, broken ? BROKEN : good, good));
        return consumers(topic).stream()
                .map(consumer -> new Poisoned(consumer, topic, key, good))
                .toList();
    }

    private List<String> consumers(Topic topic) {
        return Topology.SERVICES.stream()
                .filter(service ->
                        sql.number(service, "SELECT count(*) FROM inbox_offset WHERE topic = '" + topic.name() + "'")
                                > 0)
                .toList();
    }

    private List<String> parked(Poisoned p) {
        return sql.column(
                p.consumer(), "SELECT sequence || ' ' || reason FROM inbox_parked" + where(p) + " ORDER BY sequence");
    }

    private String reason(Poisoned p) {
        return sql.one(p.consumer(), "SELECT detail FROM inbox_parked" + where(p) + " AND sequence = 2");
    }

    private long mark(Poisoned p) {
        return sql.number(p.consumer(), "SELECT coalesce(max(last_seq), 0) FROM inbox_mark" + where(p));
    }

    private List<String> applied(Poisoned p) {
        return sql.column("notification", """
                SELECT item ->> 'sequence' FROM feed_item
                WHERE feed = 'events' AND item ->> 'subject' = '%s' AND type = '%s' ORDER BY position""".formatted(p.key(), TYPES.get(p.topic())));
    }

    private static String where(Poisoned p) {
        return " WHERE topic = '" + p.topic().name() + "' AND key = '" + p.key() + "'";
    }

    private void repairAndReplay(Poisoned p, boolean byCommand) throws Exception {
        var id = p.id(sql.number(p.topic().owner(), "SELECT epoch FROM database_epoch"));
        assertThat(letters.act(id, "REPLAY", null).path("done").asBoolean(true))
                .as("poison stays poison")
                .isFalse();
        if (byCommand) {
            var file = Files.writeString(stack.data().resolve("repaired.json"), p.good());
            command(id + "  POISON", "dlt", "list");
            command("repair: done", "dlt", "repair", id.toString(), file.toString());
            command("replay: done", "dlt", "replay", id.toString());
        } else {
            assertThat(letters.act(id, "REPAIR", p.good()).path("done").asBoolean(false))
                    .isTrue();
            assertThat(letters.act(id, "REPLAY", null).path("done").asBoolean(false))
                    .isTrue();
        }
    }

    private void command(String expected, String... words) {
        var outcome = stack.launcher().run(words);
        assertThat(outcome.code()).as(outcome.text()).isZero();
        assertThat(outcome.text()).contains(expected);
    }
}
