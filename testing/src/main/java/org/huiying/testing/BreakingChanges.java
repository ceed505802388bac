package org.huiying.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What callers of one version of an API lose with the next: doors, fields, types, and freedom to leave things out. */
final class BreakingChanges {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    /** The fields of a body by their place, with their types; which of them are due. */
    private record Shape(Map<String, String> fields, Set<String> due) {}

    private final Map<String, Object> before;
    private final Map<String, Object> after;
    private final List<String> found = new ArrayList<>();

    private BreakingChanges(Map<String, Object> before, Map<String, Object> after) {
        this.before = before;
        this.after = after;
    }

    /** One sentence for each. */
    static List<String> between(Map<String, Object> before, Map<String, Object> after) {
        var changes = new BreakingChanges(before, after);
        map(before, "paths").forEach((path, doors) -> changes.path(path, asMap(doors)));
        return changes.found;
    }

    private void path(String path, Map<String, Object> doors) {
        doors.forEach((method, door) -> {
            if (METHODS.contains(method)) {
                var now = map(map(map(after, "paths"), path), method);
                if (now.isEmpty()) {
                    found.add(method + " " + path + " is gone");
                } else {
                    door(method + " " + path, asMap(door), now);
                }
            }
        });
    }

    private void door(String name, Map<String, Object> then, Map<String, Object> now) {
        parameters(name, dueOf(then), dueOf(now));
        body(name + " takes", content(then, "requestBody"), content(now, "requestBody"), true);
        map(then, "responses").keySet().stream()
                .filter(status -> status.startsWith("2"))
                .forEach(status -> {
                    if (map(now, "responses").containsKey(status)) {
                        body(
                                name + " " + status,
                                content(map(then, "responses"), status),
                                content(map(now, "responses"), status),
                                false);
                    } else {
                        found.add(name + " no longer answers " + status);
                    }
                });
    }

    private void parameters(String name, Map<String, Boolean> then, Map<String, Boolean> now) {
        then.keySet().stream()
                .filter(parameter -> !now.containsKey(parameter))
                .forEach(parameter -> found.add(name + " lost " + parameter));
        now.forEach((parameter, due) -> {
            if (due && !then.getOrDefault(parameter, false)) {
                found.add(name + " now demands " + parameter);
            }
        });
    }

    private void body(String name, Map<String, Object> then, Map<String, Object> now, boolean request) {
        then.forEach((type, content) -> {
            if (!now.containsKey(type)) {
                found.add(name + " no longer " + type);
                return;
            }
            var old = shape(before, map(asMap(content), "schema"));
            var young = shape(after, map(map(now, type), "schema"));
            old.fields().forEach((field, kind) -> {
                if (!kind.equals(young.fields().get(field))) {
                    found.add(name + " " + field + ": " + kind + " became "
                            + young.fields().getOrDefault(field, "nothing"));
                }
            });
            if (request) {
                young.due().stream()
                        .filter(field -> !old.due().contains(field))
                        .forEach(field -> found.add(name + " now demands " + field));
            }
        });
    }

    private static Shape shape(Map<String, Object> document, Map<String, Object> schema) {
        var shape = new Shape(new TreeMap<>(), new TreeSet<>());
        walk(document, schema, "", shape, new HashSet<>());
        return shape;
    }

    private static void walk(
            Map<String, Object> document, Map<String, Object> schema, String at, Shape shape, Set<Object> open) {
        var target = schema.get("$ref");
        if (target instanceof String ref) {
            var name = ref.substring(ref.lastIndexOf('/') + 1);
            if (open.add(ref)) {
                walk(document, map(map(map(document, "components"), "schemas"), name), at, shape, open);
                open.remove(ref);
            }
            return;
        }
        shape.fields().put(at.isEmpty() ? "/" : at, String.valueOf(schema.getOrDefault("type", "anything")));
        walkInto(document, schema, at, shape, open);
    }

    private static void walkInto(
            Map<String, Object> document, Map<String, Object> schema, String at, Shape shape, Set<Object> open) {
        if (schema.get("required") instanceof List<?> names) {
            names.forEach(name -> shape.due().add(at + "/" + name));
        }
        map(schema, "properties").forEach((name, one) -> walk(document, asMap(one), at + "/" + name, shape, open));
        if (schema.containsKey("items")) {
            walk(document, map(schema, "items"), at + "/*", shape, open);
        }
    }

    private static Map<String, Boolean> dueOf(Map<String, Object> door) {
        var due = new TreeMap<String, Boolean>();
        if (door.get("parameters") instanceof List<?> parameters) {
            parameters.forEach(parameter ->
                    due.put(String.valueOf(asMap(parameter).get("name")), isTrue(asMap(parameter), "required")));
        }
        return due;
    }

    private static boolean isTrue(Map<String, Object> map, String key) {
        return Boolean.TRUE.equals(map.get(key));
    }

    private static Map<String, Object> content(Map<String, Object> holder, String key) {
        return map(map(holder, key), "content");
    }

    static Map<String, Object> map(Map<String, Object> holder, String key) {
        return asMap(holder.getOrDefault(key, Map.of()));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> asMap(Object value) {
        return (Map<String, Object>) value;
    }
}
