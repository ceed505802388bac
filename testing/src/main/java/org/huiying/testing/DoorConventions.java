package org.huiying.testing;

import static org.huiying.testing.BreakingChanges.asMap;
import static org.huiying.testing.BreakingChanges.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What every described door owes its callers: a sentence, its headers and its errors. */
final class DoorConventions {

    private final String name;
    private final Map<String, Object> door;
    private final List<String> broken;

    private DoorConventions(String name, Map<String, Object> door, List<String> broken) {
        this.name = name;
        this.door = door;
        this.broken = broken;
    }

    /** One sentence for each convention that is not kept. */
    static List<String> brokenBy(Map<String, Object> description) {
        var broken = new ArrayList<String>();
        var ids = new HashSet<Object>();
        map(description, "paths")
                .forEach((path, doors) -> asMap(doors).forEach((method, door) -> {
                    var one = new DoorConventions(method + " " + path, asMap(door), broken);
                    one.check(method);
                    if (!ids.add(String.valueOf(asMap(door).get("operationId")))) {
                        broken.add(one.name + " shares its operationId");
                    }
                }));
        return broken;
    }

    private void check(String method) {
        if (String.valueOf(door.getOrDefault("summary", "")).isBlank()) {
            broken.add(name + " has no summary");
        }
        answers("default");
        if (door.containsKey("security")) {
            answers("401", "403");
        }
        if (Set.of("put", "patch", "delete").contains(method)) {
            header("If-Match");
        }
        if (method.equals("post")) {
            header("Idempotency-Key");
            answers("409", "422");
        }
        if (door.containsKey("requestBody")) {
            answers("400", "413", "415");
        }
        if (parameters().contains("If-Match")) {
            answers("412", "428");
        }
        if (name.contains("{")) {
            answers("404");
        }
    }

    private void answers(String... statuses) {
        for (var status : statuses) {
            if (!map(door, "responses").containsKey(status)) {
                broken.add(name + " does not tell of " + status);
            }
        }
    }

    private void header(String header) {
        if (!parameters().contains(header)) {
            broken.add(name + " does not tell of " + header);
        }
    }

    private List<Object> parameters() {
        return door.get("parameters") instanceof List<?> list
                ? list.stream()
                        .map(parameter -> asMap(parameter).getOrDefault("name", ""))
                        .toList()
                : List.of();
    }
}
