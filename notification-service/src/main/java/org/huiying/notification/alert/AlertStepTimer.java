package org.huiying.notification.alert;

import org.huiying.platform.json.Json;
import org.huiying.platform.timer.DueTimer;
import org.huiying.platform.timer.TimerHandler;
import org.springframework.stereotype.Component;

/** The time of an alert's step has run out. */
@Component
class AlertStepTimer implements TimerHandler {

    private final AlertHandler handler;
    private final Json json;

    AlertStepTimer(AlertHandler handler, Json json) {
        this.handler = handler;
        this.json = json;
    }

    @Override
    public String kind() {
        return AlertHandler.TIMER;
    }

    @Override
    public void due(DueTimer timer) {
        handler.timeOut(json.read(timer.payload(), AlertHandler.Due.class));
    }
}
