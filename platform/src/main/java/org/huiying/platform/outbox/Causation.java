package org.huiying.platform.outbox;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why something happens: the event that is being applied, or the request that is being answered. What is appended
 * meanwhile carries it on, so that one correlation id joins the first signal to the last publication.
 */
public record Causation(
        @Nullable String correlationId, @Nullable String causationId) {

    private static final Causation NONE = new Causation(null, null);
    private static final ThreadLocal<Causation> CURRENT = ThreadLocal.withInitial(() -> NONE);

    static Causation current() {
        return CURRENT.get();
    }

    /** Runs something whose events are caused by this. */
    public void during(Runnable action) {
        var outer = CURRENT.get();
        CURRENT.set(this);
        try {
            action.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** The cloud event extensions that this gives to an event. */
    Map<String, String> headers(String ownId) {
        var headers = new TreeMap<String, String>();
        headers.put("ce_correlationid", correlationId == null ? ownId : correlationId);
        if (causationId != null) {
            headers.put("ce_causationid", causationId);
        }
        return headers;
    }
}
