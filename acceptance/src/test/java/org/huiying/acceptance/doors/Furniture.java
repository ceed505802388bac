package org.huiying.acceptance.doors;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.acceptance.stack.RunningStack;

/** One real thing of each kind that has a version. */
final class Furniture {

    private final RunningStack stack;
    private final Map<String, String> things = new HashMap<>();
    private final Bodies bodies;

    Furniture(RunningStack stack, Bodies bodies) {
        this.stack = stack;
        this.bodies = bodies;
        make("sources", "monitor", "/api/v1/sources", "id");
        make("watch-topics", "monitor", "/api/v1/watch-topics", "id");
        make("warning-rules", "monitor", "/api/v1/warning-rules", "id");
        make("profiles", "monitor", "/api/v1/imports/profiles", "name");
        makeOpinions();
        makeMention();
        makeIncident();
    }

    /** The id of the one thing of each kind, by the name of its collection. */
    Map<String, String> things() {
        return things;
    }

    /** Who has business with the real thing: the author of the statement, the office of the incident. */
    String ownerOf(Door door, Keyring keyring) {
        return Set.of("versions", "submission").stream().anyMatch(door.path()::endsWith)
                ? "responder"
                : keyring.thatOpens(door);
    }

    /** Doors that make what they do not find. */
    static boolean makes(Door door) {
        return door.name().equals("PUT /api/v1/rosters/{week}");
    }

    /** One with another merged into it, and a third that it could be merged into. */
    private void makeOpinions() {
        var third = make("opinions", "duty", "/api/v1/opinions", "incidentId");
        var second = make("opinions", "duty", "/api/v1/opinions", "incidentId");
        var path = "/api/v1/opinions/" + make("opinions", "duty", "/api/v1/opinions", "incidentId");
        var merged = stack.as("monitor")
                .ifMatch(stack.as("monitor").get(path).etag())
                .post(path + "/merges", Map.of("incidentIds", List.of(second)))
                .ok();
        things.put("merges", merged.json().at("/merges/0/mergeId").asString(""));
        bodies.put("POST /api/v1/opinions/{incidentId}/merges", Map.of("into", third));
    }

    private void makeMention() {
        stack.as("feeder")
                .post("/api/v1/mentions", bodies.of("POST /api/v1/mentions"))
                .ok();
        var page = stack.as("monitor").get("/api/v1/mentions?limit=1").ok();
        things.put("mentions", page.json().at("/items/0/id").asString(""));
    }

    private void makeIncident() {
        var matter = Matter.graded(stack, "门的试验", "IV", "GENERAL", "office-head");
        things.put("incidents", matter.id());
        make("statements", "responder", matter.path("/statements"), "id");
        make("tasks", "office", matter.path("/tasks"), "taskId");
        make("consultations", "office", matter.path("/consultations"), "id");
    }

    private String make(String kind, String account, String path, String field) {
        var template = path.replaceFirst("/incidents/[^/]+/", "/incidents/{}/");
        var made = stack.as(account).post(path, bodies.of("POST " + template)).ok();
        things.put(kind, made.field(field));
        return made.field(field);
    }
}
