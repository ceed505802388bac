package org.huiying.acceptance.doors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One door as its service describes it: method, path, who may pass, what it takes. */
record Door(String service, String method, String path, Node operation, Node document) {

    private static final Pattern PARAMETER = Pattern.compile("/([^/{}]+)/\\{([^}]+)}");

    /** A place in the path that stands for something, and how that is written. */
    record Place(String name, Node schema) {

        /** Well written, and the name of nothing. */
        String unknown() {
            if (schema.text("type").equals("integer")) {
                return "987654";
            }
            return schema.has("pattern") ? "1999-W01" : UUID.randomUUID().toString();
        }

        /** Whether not every word will do. */
        boolean isStrict() {
            return schema.text("format").equals("uuid")
                    || schema.text("type").equals("integer")
                    || schema.has("pattern");
        }
    }

    String name() {
        return method + " " + path;
    }

    boolean isOpen() {
        return !operation.has("security");
    }

    /** Posts and scopes of which one is needed. */
    Set<String> keys() {
        return Stream.concat(
                        operation.at("x-posts").texts(),
                        operation.at("x-scopes").texts())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean demands(String header) {
        return parameters().anyMatch(p -> p.text("name").equals(header) && p.isTrue("required"));
    }

    boolean isPaged() {
        return parameters().anyMatch(p -> p.text("name").equals("limit"));
    }

    List<Place> places() {
        return parameters()
                .filter(p -> p.text("in").equals("path") && path.contains("{" + p.text("name") + "}"))
                .map(p -> new Place(p.text("name"), p.at("schema")))
                .toList();
    }

    boolean takesBody() {
        return operation.has("requestBody");
    }

    /** The schema of the body, if it is JSON. */
    Optional<Node> json() {
        var content = operation.at("requestBody").at("content");
        return content.has("application/json")
                ? Optional.of(content.at("application/json").at("schema").resolved(document))
                : Optional.empty();
    }

    /** The path with each place filled: the thing of the kind that the segment before it names, else the other. */
    String path(Map<String, String> things, Function<Place, String> otherwise) {
        var filled = PARAMETER.matcher(path).replaceAll(found -> {
            var kind = found.group(1);
            var id = things.containsKey(kind) ? things.get(kind) : otherwise.apply(place(found.group(2)));
            return Matcher.quoteReplacement("/" + kind + "/" + id);
        });
        return filled + query();
    }

    /** What must be asked, with 1 for an answer. */
    private String query() {
        var due = parameters()
                .filter(p -> p.text("in").equals("query") && p.isTrue("required"))
                .map(p -> p.text("name") + "=1")
                .collect(Collectors.joining("&"));
        return due.isEmpty() ? "" : "?" + due;
    }

    private Place place(String name) {
        return places().stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name() + " does not describe " + name));
    }

    private Stream<Node> parameters() {
        return operation.at("parameters").items();
    }
}
