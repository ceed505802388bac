package org.huiying.acceptance.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.huiying.acceptance.faults.Ledger.Kind;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.standalone.stack.Topology;

/** Joins the sender's ledger with what the system has made of it: tables, marks, files, alerts, mailbox, audit chains. */
final class Judgement {
    private static final String DETECTED = "org.huiying.monitoring.OpinionDetected.v1";

    private final RunningStack stack;
    private final Ledger ledger;
    private final String run;
    private final Sql sql;

    Judgement(RunningStack stack, Ledger ledger, String run) {
        this.stack = stack;
        this.ledger = ledger;
        this.run = run;
        this.sql = new Sql(stack.databases());
    }

    /** Everything that is to be looked at; {@code left} is what had not settled. */
    List<Check> checks(List<String> left) {
        var checks = new ArrayList<Check>();
        checks.add(Check.none("everything has settled: outboxes empty, marks at the end", 4, left));
        checks.add(mentions());
        checks.add(joined(
                "registrations: the same",
                Kind.REGISTRATION,
                sql.column("monitoring", "SELECT title FROM opinion WHERE title LIKE '台账" + run + "%'")));
        checks.addAll(new TopicJudgement(stack, run).checks());
        checks.addAll(chain());
        checks.add(mailbox());
        Topology.SERVICES.forEach(service -> checks.add(auditChain(service)));
        return checks;
    }

    Check mentions() {
        return joined(
                "mentions: acknowledged once, refused never, unknown at most once",
                Kind.MENTIONS,
                sql.column("monitoring", "SELECT title FROM mention WHERE source = '" + Matters.source(run) + "'"));
    }

    private Check joined(String name, Kind kind, List<String> rows) {
        return Acknowledged.compared(name, ledger.fates().values(), kind, rows);
    }

    private List<Check> chain() {
        var opinions = sql.column("monitoring", "SELECT incident_id FROM opinion");
        var known = Set.copyOf(opinions);
        return List.of(
                Check.same(
                        "one incident file per opinion",
                        opinions,
                        of(known, sql.column("response", "SELECT incident_id FROM incident"))),
                Check.same(
                        "one grading per opinion",
                        opinions,
                        of(known, sql.column("assessment", "SELECT incident_id FROM grading"))),
                Check.same(
                        "one alert per opinion",
                        opinions,
                        of(
                                known,
                                sql.column(
                                        "notification",
                                        "SELECT incident_id FROM alert WHERE cause_type = '" + DETECTED + "'"))),
                Check.same(
                        "each alert has told each of its steps once",
                        sql.column(
                                "notification", "SELECT alert_id || '/' || s FROM alert, generate_series(1, step) s"),
                        sql.column("notification", "SELECT alert_id || '/' || step FROM alert_step")));
    }

    /** Other tests invent incidents of which monitoring has never heard. */
    private static List<String> of(Set<String> known, List<String> all) {
        return all.stream().filter(known::contains).toList();
    }

    /** A kill between sending and recording may repeat a mail, under the same Message-ID; how often, is printed. */
    private Check mailbox() {
        var sent = sql.column(
                "notification",
                "SELECT '<' || delivery_id || '@huiying>' FROM delivery WHERE channel = 'EMAIL' AND state = 'SENT'");
        var captured = new ArrayList<String>();
        var http = stack.at(stack.devtools());
        long after = 0;
        while (true) {
            var page = http.get("/mailbox/messages?limit=1000&after=" + after)
                    .expect(200)
                    .json();
            page.path("items")
                    .forEach(mail -> captured.add(mail.path("messageId").asString("")));
            long next = page.path("nextAfter").asLong();
            if (next == after) {
                break;
            }
            after = next;
        }
        var distinct = new TreeSet<>(captured);
        long most = distinct.stream()
                .mapToInt(id -> Collections.frequency(captured, id))
                .max()
                .orElse(0);
        var check = Check.same("each mail that was recorded is in the mailbox", sent, List.copyOf(distinct));
        return new Check(
                check.name(),
                check.holds(),
                "%s; raw repeats of sends %d of %d, one mail %d times at most"
                        .formatted(check.found(), captured.size() - distinct.size(), captured.size(), most));
    }

    private Check auditChain(String service) {
        var answer = stack.as("auditor")
                .get("/api/v1/audit/" + service + "/verification")
                .expect(200)
                .json();
        return new Check(
                "audit chain of " + service, answer.path("valid").asBoolean(false), answer.path("links") + " links");
    }
}
