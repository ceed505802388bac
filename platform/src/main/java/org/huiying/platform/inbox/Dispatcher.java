package org.huiying.platform.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiying.contracts.wire.Event;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.contracts.wire.Topic;
import org.huiying.platform.json.Json;
import org.huiying.platform.outbox.Causation;
import org.huiying.platform.telemetry.TraceHeaders;

/** Reads a record's body and hands it to every listener of its topic. */
final class Dispatcher {

    private final EventCatalog catalog;
    private final List<InboxListener> listeners;
    private final Json json;
    private final TraceHeaders trace;

    Dispatcher(EventCatalog catalog, List<InboxListener> listeners, Json json, TraceHeaders trace) {
        this.catalog = catalog;
        this.listeners = listeners;
        this.json = json;
        this.trace = trace;
    }

    List<Topic> topics() {
        return catalog.topics().stream()
                .filter(topic -> listeners.stream().anyMatch(l -> l.topics().contains(topic)))
                .toList();
    }

    boolean compacted(Incoming event) {
        return catalog.topic(event.topic()).map(Topic::compacted).orElse(false);
    }

    /** Applies one event; a type that a newer writer has added is passed over. */
    void dispatch(Incoming event) {
        var entry = catalog.find(event.headers().getOrDefault("ce_type", ""));
        if (entry.isEmpty()) {
            return;
        }
        Event body = json.read(event.payload(), entry.get().body());
        var id = event.headers().getOrDefault("ce_id", "");
        var correlation = event.headers().getOrDefault("ce_correlationid", id);
        var received = new Received(
                UUID.fromString(id),
                entry.get().topic(),
                event.key(),
                event.epoch(),
                event.sequence(),
                Instant.parse(event.headers().getOrDefault("ce_time", "")),
                correlation,
                body);
        trace.resumed(
                event.headers(),
                "apply " + entry.get().type(),
                () -> new Causation(correlation, id)
                        .during(() -> listeners.stream()
                                .filter(l -> l.topics().contains(received.topic()))
                                .forEach(l -> l.on(received))));
    }
}
