package org.huiying.acceptance.doors;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A place in a description, read without minding what is not there. */
record Node(@Nullable Object value) {

    Node at(String key) {
        return new Node(value instanceof Map<?, ?> map ? map.get(key) : null);
    }

    boolean has(String key) {
        return at(key).value != null;
    }

    String text(String key) {
        return at(key).value instanceof Object found ? found.toString() : "";
    }

    boolean isTrue(String key) {
        return Boolean.TRUE.equals(at(key).value);
    }

    Set<String> keys() {
        return value instanceof Map<?, ?> map
                ? map.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }

    Stream<Node> items() {
        return value instanceof List<?> list ? list.stream().map(Node::new) : Stream.of();
    }

    Stream<String> texts() {
        return items().map(item -> String.valueOf(item.value));
    }

    /** Behind a reference to a component, what it refers to. */
    Node resolved(Node document) {
        var target = text("$ref");
        return target.isEmpty()
                ? this
                : document.at("components")
                        .at("schemas")
                        .at(target.substring(target.lastIndexOf('/') + 1))
                        .resolved(document);
    }
}
