package org.huiying.standalone.tools;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The events that services have parked, over all services. */
public final class DeadLetters {
    private final Actuator actuator;

    public DeadLetters(Actuator actuator) {
        this.actuator = actuator;
    }

    /** All of one service, each with what the service says about it. */
    public Map<DeadLetterId, JsonNode> of(String service) throws IOException, InterruptedException {
        var all = new LinkedHashMap<DeadLetterId, JsonNode>();
        for (var parked : actuator.get(service, "deadletters")) {
            var event = parked.has("event") ? parked.get("event") : parked;
            all.put(DeadLetterId.of(service, event), parked);
        }
        return all;
    }

    /** One of them. */
    public Optional<JsonNode> one(DeadLetterId id) throws IOException, InterruptedException {
        return Optional.ofNullable(of(id.service()).get(id));
    }

    /** Acts on one; the answer says whether it is done and, if not, why. */
    public JsonNode act(DeadLetterId id, String action, @Nullable String payload)
            throws IOException, InterruptedException {
        var fields = id.fields(action);
        if (payload != null) {
            fields.put("payload", payload);
        }
        return actuator.post(id.service(), "deadletters", fields);
    }
}
