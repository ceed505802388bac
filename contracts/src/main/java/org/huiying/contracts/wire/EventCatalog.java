package org.huiying.contracts.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All topics and event types of a system, read from the sealed hierarchies; immutable and thread-safe. */
public final class EventCatalog {

    /** One event type: its wire name, its record and the topic on which it stands. */
    public record Entry(String type, String meaning, Class<? extends Event> body, Topic topic) {}

    private final Map<String, Topic> topics = new LinkedHashMap<>();
    private final Map<String, Entry> byType = new LinkedHashMap<>();
    private final Map<Class<?>, Entry> byBody = new LinkedHashMap<>();

    /** Reads the hierarchies; fails at start on a type without a name or a name used twice. */
    public EventCatalog(Collection<Topic> topics) {
        for (var topic : topics) {
            this.topics.put(topic.name(), topic);
            for (var body : leaves(topic.events())) {
                register(topic, body);
            }
        }
    }

    public Collection<Topic> topics() {
        return List.copyOf(topics.values());
    }

    public Collection<Entry> entries() {
        return List.copyOf(byType.values());
    }

    public Optional<Topic> topic(String name) {
        return Optional.ofNullable(topics.get(name));
    }

    /** Empty for a type that a newer writer has added: readers advance their mark and ignore it. */
    public Optional<Entry> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    /** The entry of a body's class; a class outside the catalogue is a programming error. */
    public Entry of(Event event) {
        var entry = byBody.get(event.getClass());
        if (entry == null) {
            throw new IllegalArgumentException("not in the catalogue: " + event.getClass());
        }
        return entry;
    }

    private void register(Topic topic, Class<? extends Event> body) {
        var named = body.getAnnotation(EventType.class);
        if (named == null) {
            throw new IllegalStateException("event without a wire name: " + body);
        }
        var entry = new Entry(named.value(), named.meaning(), body, topic);
        if (byType.put(entry.type(), entry) != null || byBody.put(body, entry) != null) {
            throw new IllegalStateException("registered twice: " + named.value());
        }
    }

    private static List<Class<? extends Event>> leaves(Class<?> type) {
        var found = new ArrayList<Class<? extends Event>>();
        if (type.isRecord()) {
            found.add(type.asSubclass(Event.class));
        } else {
            for (var permitted : type.getPermittedSubclasses()) {
                found.addAll(leaves(permitted));
            }
        }
        return found;
    }
}
