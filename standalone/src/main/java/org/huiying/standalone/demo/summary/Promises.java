package org.huiying.standalone.demo.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.huiying.standalone.demo.desk.Matter;
import org.huiying.standalone.demo.story.WebhookSecret;
import tools.jackson.databind.JsonNode;

/** What the demonstration promises, each held against what is there. */
final class Promises {
    /** One promise and whether it was kept. */
    record Promise(String name, boolean kept) {}

    private static final int MENTIONS = 300;
    private static final List<String> STAGES = List.of(
            "REGISTERED",
            "ASSESSING",
            "GRADED",
            "CONSULTING",
            "RESPONDING",
            "CLOSED",
            "DISMISSED",
            "TRANSFERRED",
            "MERGED");
    private static final Set<String> ANSWERED = Set.of("RESPONDED", "FOLLOWING", "SUBSIDING");
    private static final List<String> CONTRACT =
            List.of("OpinionDetected", "GradeAssigned", "StatementApproved", "EscalatedToCounty");

    private final Figures figures;
    private final Played played;
    private final TopicCounts topics;
    private final WebhookSecret secret;
    private final List<Promise> made = new ArrayList<>();

    Promises(Figures figures, Played played, TopicCounts topics, WebhookSecret secret) {
        this.figures = figures;
        this.played = played;
        this.topics = topics;
        this.secret = secret;
    }

    List<Promise> all() {
        intake();
        closed();
        grave();
        alerts();
        outside();
        plumbing();
        return List.copyOf(made);
    }

    private void promise(String name, boolean kept) {
        made.add(new Promise(name, kept));
    }

    private void intake() {
        var got = played.intake().receipts();
        promise(
                "at least " + MENTIONS + " new mentions accepted, none rejected",
                got.accepted() >= MENTIONS && got.rejected() == 0);
        promise(
                "every mention handed in is accounted for",
                got.sent() == got.accepted() + got.measured() + got.repeated() + got.rejected());
        promise("repeats and growing counters were told apart", got.repeated() > 0 && got.measured() > 0);
        var noise = played.intake().noise();
        promise(
                "no noise was taken for a matter",
                topics.matchedTexts().stream().noneMatch(noise::contains));
    }

    private void closed() {
        var files = played.closed().stream().map(Matter::id).map(figures::file).toList();
        promise(
                "grades IV, III and II ran through every stage to closure",
                files.stream().allMatch(file -> file.path("state").asString().equals("CLOSED"))
                        && files.stream()
                                .map(file -> file.path("planGrade").asString())
                                .toList()
                                .equals(List.of("IV", "III", "II")));
        promise(
                "each with a completed review",
                topics.of("ReviewCompleted") >= files.size() && topics.of("IncidentClosed") >= files.size());
        promise(
                "every clock set by law was met in them",
                played.closed().stream().map(Matter::id).allMatch(this::lawKept));
        promise(
                "their statements stand on the public page with their hash",
                files.stream().allMatch(this::isPublic));
        var states = figures.states();
        promise(
                "one matter stands at each stage, and one was dismissed, transferred and merged each",
                states.containsAll(STAGES) && states.stream().anyMatch(ANSWERED::contains));
    }

    private boolean lawKept(String incidentId) {
        var law = figures.clocksOf(incidentId).stream()
                .filter(clock -> clock.path("statutory").asBoolean())
                .filter(clock -> !clock.path("state").asString().equals("CANCELLED"))
                .toList();
        return !law.isEmpty()
                && law.stream().allMatch(clock -> clock.path("state").asString().equals("MET"));
    }

    private boolean isPublic(JsonNode file) {
        var statements = file.path("statements");
        if (statements.isEmpty()) {
            return false;
        }
        var statement = figures.statement(statements.get(0).path("statementId").asString());
        return figures.page(statement.path("url").asString())
                .contains(statement.path("contentSha256").asString());
    }

    private void grave() {
        var file = figures.file(played.grave().id());
        promise("a statement was returned", topics.of("StatementReturned") > 0);
        promise("a changed text voided an approval", topics.of("ApprovalVoided") > 1);
        promise(
                "the press conference was held within 24 hours",
                figures.clocksOf(played.grave().id()).stream()
                        .anyMatch(clock -> clock.path("name").asString().equals("PRESS_CONFERENCE")
                                && clock.path("state").asString().equals("MET")));
        promise(
                "the county's instruction became a task and was carried out",
                file.path("tasks")
                        .valueStream()
                        .anyMatch(
                                task -> !task.path("instructionId").asString("").isEmpty()
                                        && task.path("state").asString().equals("DONE")));
        promise(
                "the public's further questions were answered",
                !file.path("concerns").isEmpty()
                        && file.path("concerns")
                                .valueStream()
                                .allMatch(concern ->
                                        concern.path("state").asString().equals("ANSWERED")));
        promise("what the rules forbid was refused", played.refused().size() >= 4);
    }

    private void alerts() {
        promise("alerts were acknowledged", topics.of("AlertAcknowledged") > 0);
        promise("an unanswered alert went to its second step", topics.of("AlertUnanswered") > 0);
    }

    private void outside() {
        promise(
                "every mail that was sent lies in the mailbox",
                topics.mailsDelivered() > 0 && figures.mails().size() >= topics.mailsDelivered());
        var hooks = figures.hooks();
        promise(
                "the county's system got the escalation, signed",
                !hooks.isEmpty() && hooks.stream().allMatch(secret::signed));
        CONTRACT.forEach(
                type -> promise(type + " is on its topic with the documented headers", topics.isComplete(type)));
    }

    private void plumbing() {
        promise(
                "there is no dead letter",
                figures.deadLetters().values().stream().allMatch(count -> count == 0));
    }
}
