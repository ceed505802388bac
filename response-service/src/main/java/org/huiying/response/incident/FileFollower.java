package org.huiying.response.incident;

import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.response.incident.domain.IncidentCourse;

/**
 * A feature that acts on an incident's facts. It is told of each one once, in the fact's own transaction, after the
 * state was computed and with the file's row locked; measurements and what clocks report are left out.
 */
public interface FileFollower {

    /** @param fact what has just been stored; it may be older than others of the course */
    void follow(IncidentView file, IncidentCourse course, IncidentEvent fact);
}
