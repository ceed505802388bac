package org.huiying.acceptance.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.acceptance.stack.Until;
import tools.jackson.databind.JsonNode;

/** What staff see of a matter, in monitoring, assessment and response. */
record Desk(RunningStack stack) {

    static final Duration SOON = Duration.ofSeconds(30);

    private static final Set<String> LIVE = Set.of("RUNNING", "WARNED", "PAUSED", "BREACHED");

    /** What is proposed, once response has heard of it, too. */
    int score(String id) {
        Until.so(
                "the proposal for " + id,
                SOON,
                () -> timeline(id).stream()
                        .anyMatch(entry -> entry.path("type").asString("").equals("GradeProposed")));
        return scoreNow(id);
    }

    int scoreNow(String id) {
        return stack.as("office-head")
                .get("/api/v1/incidents/" + id + "/grading")
                .expect(200)
                .json()
                .at("/proposed/score")
                .asInt(-1);
    }

    /** The names of the clocks that run, each as often as it does. */
    List<String> live(String id) {
        return running(id).map(Desk::name).toList();
    }

    /** When each of the clocks that run is due. */
    Map<String, Instant> due(String id) {
        return running(id)
                .collect(Collectors.toMap(
                        Desk::name, clock -> Instant.parse(clock.path("dueAt").asString(""))));
    }

    private Stream<JsonNode> running(String id) {
        return stack.as("office")
                .get("/api/v1/incidents/" + id + "/clocks")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(clock -> LIVE.contains(clock.path("state").asString("")));
    }

    private static String name(JsonNode clock) {
        return clock.path("name").asString("") + clock.path("subject").asString("");
    }

    JsonNode incident(String id) {
        return stack.as("office").get("/api/v1/incidents/" + id).expect(200).json();
    }

    List<JsonNode> timeline(String id) {
        return stack.as("office")
                .get("/api/v1/incidents/" + id + "/timeline?limit=200")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .toList();
    }

    /** The opinion in which one of our mentions stands. */
    Optional<String> holding(String token) {
        return stack.as("monitor")
                .get("/api/v1/opinions?state=NEW&area=ELDERLY_CARE")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .map(opinion -> opinion.path("incidentId").asString(""))
                .filter(id -> !ours(id, token).isEmpty())
                .findFirst();
    }

    List<String> ours(String id, String token) {
        return stack.as("monitor")
                .get(opinion(id, "/mentions"))
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(mention -> mention.path("url").asString("").contains(token))
                .map(mention -> mention.path("mentionId").asString(""))
                .toList();
    }

    String etag(String id) {
        return stack.as("monitor").get(opinion(id, "")).etag();
    }

    static String opinion(String id, String below) {
        return "/api/v1/opinions/" + id + below;
    }
}
