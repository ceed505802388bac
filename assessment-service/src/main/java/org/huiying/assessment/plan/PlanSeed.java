package org.huiying.assessment.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.huiying.contracts.assessment.Plan;
import org.huiying.platform.json.Json;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Brings in version 1 of the plan before anything listens or answers. */
@Component
final class PlanSeed implements SmartLifecycle {

    private final PlanHandler handler;
    private final Json json;
    private volatile boolean seeded;

    PlanSeed(PlanHandler handler, Json json) {
        this.handler = handler;
        this.json = json;
    }

    @Override
    public void start() {
        handler.seed(shipped(json));
        seeded = true;
    }

    /** The plan that comes with the product. */
    static Plan shipped(Json json) {
        try {
            var text = new ClassPathResource("plan/plan-v1.json").getContentAsString(StandardCharsets.UTF_8);
            return json.read(text, Plan.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        seeded = false;
    }

    @Override
    public boolean isRunning() {
        return seeded;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
