package org.huiying.assessment.escalation;

import org.huiying.contracts.assessment.EscalationEvent.EscalatedToCounty;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.testing.Api;
import org.huiying.testing.Scenario;
import org.huiying.testing.TestIssuer;

/** The county, before which matters are put: its propaganda department and its system. */
record County(Api api, Scenario scenario) {

    /** What comes to it about the incident. */
    EscalatedToCounty awaits(IncidentRef incident) {
        return scenario.await(EscalatedToCounty.class, e -> e.incident().id().equals(incident.id()));
    }

    Api propaganda() {
        return api.as("propaganda", "COUNTY_PROPAGANDA");
    }

    Api machine() {
        return api.as(TestIssuer.machine("county-system", "escalations:read", "escalations:ack"));
    }
}
