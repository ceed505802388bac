package org.huiying.response.clock;

import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.response.incident.FileFollower;
import org.huiying.response.incident.IncidentView;
import org.huiying.response.incident.domain.IncidentCourse;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the clocks follow each fact of an incident file. */
@Component
@Order(0)
final class ClockFollower implements FileFollower {

    private final ClockHandler clocks;

    ClockFollower(ClockHandler clocks) {
        this.clocks = clocks;
    }

    @Override
    public void follow(IncidentView file, IncidentCourse course, IncidentEvent fact) {
        clocks.reconcile(file, course);
    }
}
