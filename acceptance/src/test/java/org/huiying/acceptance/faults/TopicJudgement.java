package org.huiying.acceptance.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.huiying.acceptance.faults.TopicLog.Seen;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.contracts.Topics;
import org.huiying.contracts.wire.Topic;
import org.huiying.standalone.stack.Topology;
import tools.jackson.databind.json.JsonMapper;

/** Compares the topics with the outboxes they were written from, and with the order in which a consumer applied them. */
final class TopicJudgement {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLLECTED = ".MentionCollected.v1";
    private static final String DELIVERED = ".NotificationDelivered.v1";

    private final RunningStack stack;
    private final String run;
    private final Sql sql;
    private final List<String> numbered;
    private final List<String> sent;
    private final List<Seen> log;
    private final List<Seen> firstSights = new ArrayList<>();

    TopicJudgement(RunningStack stack, String run) {
        this.stack = stack;
        this.run = run;
        this.sql = new Sql(stack.databases());
        // before the log is read, for heartbeats and alerts that nobody answers go on
        this.numbered = numbered();
        this.sent = sent();
        this.log = TopicLog.read(
                stack.kafka(),
                Topics.catalog().topics().stream().map(Topic::name).toList(),
                seen -> seen.of(subject(seen)));
        var known = new HashSet<String>();
        log.stream()
                .filter(seen -> seen.sequence() > 0 && known.add(seen.stream() + "/" + seen.sequence()))
                .forEach(firstSights::add);
    }

    List<Check> checks() {
        return List.of(
                published(),
                oneIdPerNumber(),
                gapless(),
                collectedOnce(),
                appliedInOrder(),
                deliveredOnce(),
                joinedOnce());
    }

    /** Compacted topics may have dropped what was overtaken. */
    private Check published() {
        var inLog = firstSights.stream()
                .map(s -> s.stream() + "/" + s.sequence() + " " + s.id())
                .collect(Collectors.toSet());
        var missing = numbered.stream()
                .filter(row -> !inLog.contains(row) && !isCompacted(row))
                .toList();
        return Check.none("every number of every outbox is on its topic, with its id", numbered.size(), missing);
    }

    private List<String> numbered() {
        var all = new ArrayList<String>();
        Topology.SERVICES.forEach(service -> all.addAll(sql.column(service, """
                SELECT topic || '/' || key || '/' || epoch || '/' || sequence || ' ' || id FROM outbox_sent
                UNION ALL
                SELECT topic || '/' || key || '/' || epoch || '/' || sequence || ' ' || id FROM outbox_event""")));
        return all;
    }

    private static boolean isCompacted(String row) {
        return Topics.catalog()
                .topic(row.substring(0, row.indexOf('/')))
                .map(Topic::compacted)
                .orElse(false);
    }

    private Check oneIdPerNumber() {
        var ids = new HashMap<String, Set<String>>();
        log.stream()
                .filter(seen -> seen.sequence() > 0)
                .forEach(s -> ids.computeIfAbsent(s.stream() + "/" + s.sequence(), _ -> new HashSet<>())
                        .add(s.id()));
        var wrong = ids.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
        var check = Check.none("one id per topic, key and number", ids.size(), wrong);
        long numbered = log.stream().filter(seen -> seen.sequence() > 0).count();
        return new Check(
                check.name(), check.holds(), check.found() + "; raw repeats on the topics " + (numbered - ids.size()));
    }

    private Check gapless() {
        var numbers = new TreeMap<String, TreeSet<Long>>();
        var jumps = 0;
        for (var seen : firstSights) {
            var sofar = numbers.computeIfAbsent(seen.stream(), _ -> new TreeSet<>());
            jumps += sofar.isEmpty() && seen.sequence() == 1 || !sofar.isEmpty() && sofar.last() + 1 == seen.sequence()
                    ? 0
                    : 1;
            sofar.add(seen.sequence());
        }
        var gaps = numbers.entrySet().stream()
                .filter(e -> !isCompacted(e.getKey())
                        && e.getValue().size() != e.getValue().last())
                .map(Map.Entry::getKey)
                .toList();
        var check = Check.none("numbers of each topic and key are gapless", numbers.size(), gaps);
        return new Check(check.name(), check.holds(), check.found() + "; first sights out of turn " + jumps);
    }

    private Check collectedOnce() {
        var collected = firstSights.stream()
                .filter(s -> s.type().endsWith(COLLECTED) && !s.body().isEmpty())
                .map(Seen::body)
                .toList();
        return Check.same(
                "each matched mention was announced once",
                sql.column(
                        "monitoring",
                        "SELECT mention_id FROM mention WHERE matched AND source = '" + Matters.source(run) + "'"),
                collected);
    }

    /** Notification's feed has positions in commit order: so it shows in which order it has applied. */
    private Check appliedInOrder() {
        var last = new LinkedHashMap<String, Long>();
        var wrong = new ArrayList<String>();
        var rows = sql.rows("notification", """
                SELECT type, item ->> 'subject', item ->> 'epoch', item ->> 'sequence' FROM feed_item
                WHERE feed = 'events' ORDER BY position""");
        for (var row : rows) {
            var topic = Topics.catalog().find(row.getFirst()).orElseThrow().topic();
            var stream = topic.name() + "/" + row.get(1) + "/" + row.get(2);
            long number = Long.parseLong(row.get(3));
            var before = last.put(stream, number);
            if (!topic.compacted() && number != (before == null ? 1 : before + 1)) {
                wrong.add(stream + ": " + number + " after " + before);
            }
        }
        return Check.none("order per incident kept where events are applied", rows.size(), wrong);
    }

    /** Other tests announce deliveries that notification has never made. */
    private Check deliveredOnce() {
        var made = Set.copyOf(sent);
        var delivered = firstSights.stream()
                .filter(s -> s.type().endsWith(DELIVERED))
                .map(Seen::body)
                .filter(made::contains)
                .toList();
        return Check.same("each message to a person was recorded as sent once", sent, delivered);
    }

    /** What was sent just now may still be on its way to the topic. */
    private List<String> sent() {
        return sql.column(
                "notification",
                "SELECT delivery_id FROM delivery WHERE state = 'SENT' AND sent_at < now() - interval '5 s'");
    }

    private Check joinedOnce() {
        return Check.same(
                "detection has put each matched mention into one matter",
                sql.column(
                        "monitoring",
                        "SELECT mention_id FROM mention WHERE matched AND source = '" + Matters.source(run) + "'"),
                sql.column(
                        "monitoring",
                        "SELECT mention_id FROM opinion_mention JOIN mention USING (mention_id) WHERE source = '"
                                + Matters.source(run) + "'"));
    }

    /** The mention of this run or the delivery that an event is about; all others are only counted. */
    private String subject(Seen seen) {
        if (seen.type().endsWith(COLLECTED)) {
            return seen.body().contains(Matters.source(run)) ? field(seen, "mentionId") : "";
        }
        return seen.type().endsWith(DELIVERED) && !seen.body().equals(FaultyWriter.BROKEN)
                ? field(seen, "deliveryId")
                : "";
    }

    private static String field(Seen seen, String name) {
        return JSON.readTree(seen.body()).path(name).asString();
    }
}
