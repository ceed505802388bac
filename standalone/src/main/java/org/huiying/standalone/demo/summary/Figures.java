package org.huiying.standalone.demo.summary;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.standalone.demo.DemoContext;
import org.huiying.standalone.demo.api.Unexpected;
import org.huiying.standalone.demo.desk.Cast;
import org.huiying.standalone.demo.desk.Stage;
import org.huiying.standalone.stack.Topology;
import org.huiying.standalone.tools.Actuator;
import org.huiying.standalone.tools.DeadLetters;
import tools.jackson.databind.JsonNode;

/** Looks up what the promises and the summary speak of: the stack as it stands now, and what this day added to it. */
final class Figures {
    private static final List<String> OPINION_STATES = List.of("NEW", "VERIFIED", "DISMISSED", "TRANSFERRED", "MERGED");

    private final DemoContext context;
    private final Stage stage;
    private final Before before;
    private final Captured captured;
    private final List<JsonNode> incidents;

    Figures(DemoContext context, Stage stage, Before before) {
        this.context = context;
        this.stage = stage;
        this.before = before;
        this.captured = new Captured(context.devtools());
        this.incidents = stage.api().all(Cast.OFFICE.account(), "/incidents");
    }

    Map<String, Integer> opinions() {
        var counts = new LinkedHashMap<String, Integer>();
        OPINION_STATES.forEach(state -> counts.put(state, 0));
        stage.api()
                .all(Cast.MONITOR.account(), "/opinions")
                .forEach(opinion -> counts.merge(opinion.path("state").asString(), 1, Integer::sum));
        return counts;
    }

    Map<String, Map<String, Integer>> incidentsByGradeAndState() {
        var counts = new TreeMap<String, Map<String, Integer>>();
        incidents.forEach(incident -> counts.computeIfAbsent(
                        incident.path("planGrade").asString("ungraded"), _ -> new TreeMap<>())
                .merge(incident.path("state").asString(), 1, Integer::sum));
        return counts;
    }

    Map<String, Integer> clocks() {
        var counts = new TreeMap<String, Integer>();
        incidents.forEach(incident -> clocksOf(incident.path("incidentId").asString())
                .forEach(clock -> counts.merge(clock.path("state").asString(), 1, Integer::sum)));
        return counts;
    }

    List<JsonNode> clocksOf(String incidentId) {
        return stage.api().all(Cast.OFFICE.account(), "/incidents/" + incidentId + "/clocks");
    }

    JsonNode file(String incidentId) {
        return stage.api()
                .get(Cast.OFFICE.account(), "/incidents/" + incidentId)
                .body();
    }

    JsonNode statement(String statementId) {
        return stage.api()
                .get(Cast.OFFICE.account(), "/statements/" + statementId)
                .body();
    }

    List<String> states() {
        return incidents.stream()
                .map(incident -> incident.path("state").asString())
                .distinct()
                .toList();
    }

    /** Alerts that this day has raised. */
    List<JsonNode> alerts(Played played) {
        return played.alerts().all().stream()
                .filter(alert -> !Instant.parse(alert.path("createdAt").asString())
                        .isBefore(stage.day().start()))
                .toList();
    }

    List<JsonNode> mails() {
        return captured.mails(before.mail());
    }

    List<JsonNode> hooks() {
        return captured.hooks(before.hook());
    }

    String page(String url) {
        return captured.page(url);
    }

    TopicCounts topics() {
        return new TopicReader(Before.bootstrap(context)).since(before.ends());
    }

    Map<String, Integer> deadLetters() {
        var counts = new LinkedHashMap<String, Integer>();
        try {
            var letters = new DeadLetters(new Actuator(Before.ports(context)));
            for (var service : Topology.SERVICES) {
                counts.put(service, letters.of(service).size());
            }
        } catch (IOException e) {
            throw new Unexpected("the dead letters cannot be read: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexpected("interrupted");
        }
        return counts;
    }
}
