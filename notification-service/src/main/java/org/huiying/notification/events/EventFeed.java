package org.huiying.notification.events;

import java.util.LinkedHashMap;
import java.util.Map;
import org.huiying.contracts.wire.EventCatalog;
import org.huiying.platform.config.InstallationSettings;
import org.huiying.platform.inbox.Received;
import org.springframework.stereotype.Component;

/** Writes an event in CloudEvents' structured form, as other systems read it from the feed and from webhooks. */
@Component
public class EventFeed {

    /** Name of the feed that holds all public events. */
    public static final String NAME = "events";

    private final EventCatalog catalog;
    private final InstallationSettings installation;

    EventFeed(EventCatalog catalog, InstallationSettings installation) {
        this.catalog = catalog;
        this.installation = installation;
    }

    /** The event's type string. */
    public String type(Received received) {
        return catalog.of(received.body()).type();
    }

    /** The structured form; the body is the very JSON of the topic. */
    public Map<String, Object> structured(Received received) {
        var event = new LinkedHashMap<String, Object>();
        event.put("specversion", "1.0");
        event.put("id", received.id());
        event.put(
                "source", "/" + installation.division() + "/" + received.topic().owner());
        event.put("type", type(received));
        event.put("subject", received.key());
        event.put("time", received.time());
        event.put("dataschema", "urn:huiying:schema:" + type(received));
        event.put("datacontenttype", "application/json");
        event.put("sequence", Long.toString(received.sequence()));
        event.put("epoch", Long.toString(received.epoch()));
        event.put("exercise", received.body().exercise());
        if (received.correlationId() != null) {
            event.put("correlationid", received.correlationId());
        }
        event.put("data", received.body());
        return event;
    }
}
