package org.huiying.response.clock.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.huiying.contracts.response.ClockEvent;
import org.huiying.contracts.response.FollowUpEvent.ReportKind;
import org.huiying.contracts.response.FollowUpEvent.ReportSent;
import org.huiying.contracts.vocabulary.ClockName;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.response.clock.domain.ClockState.Cancelled;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.incident.domain.IncidentCourse;

/** The file of one incident that hears its news, in minutes since it was found, and keeps its clocks by them. */
final class HeardFile {

    static final Instant FOUND = Instant.parse("2026-03-01T08:00:00Z");
    static final IncidentRef REF = Incidents.anIncident(new UUID(1, 1), FOUND);

    private final List<FileFact> facts = new ArrayList<>();
    private final Map<UUID, IncidentClock> clocks = new TreeMap<>();
    private final List<ClockEvent> said = new ArrayList<>();
    private long ids;
    private int minute;

    static Instant at(int minutes) {
        return FOUND.plus(Duration.ofMinutes(minutes));
    }

    static ReportSent sent(ReportKind kind, int when) {
        return new ReportSent(REF, new UUID(5, when), kind, 1, at(when));
    }

    void hears(int when, IncidentEvent event) {
        hears(when, new FileFact(new UUID(9, facts.size()), at(when), event));
    }

    void hears(int when, FileFact fact) {
        minute = when;
        facts.add(fact);
        reconcile();
    }

    void reconcile() {
        var course = IncidentCourse.of(facts);
        var terms = course.grade()
                .map(grade -> new Terms(grade.procedure(), grade.statutoryClass(), false))
                .orElseGet(() -> new Terms(Incidents.procedure(PlanGrade.II), StatutoryClass.MAJOR, true));
        var held = clocks.values().stream()
                .filter(clock -> !(clock.state() instanceof Cancelled))
                .toList();
        var book = new ClockBook(REF, terms.provisional(), at(minute), () -> new UUID(0, ++ids));
        for (var change : book.reconcile(Deadlines.of(course, FOUND, terms), held)) {
            clocks.put(change.clock().id(), change.clock());
            said.addAll(change.events());
        }
    }

    Collection<IncidentClock> clocks() {
        return clocks.values();
    }

    /** What its clocks have announced so far. */
    List<ClockEvent> said() {
        return List.copyOf(said);
    }

    /** Of the latest clock of this name. */
    ClockState state(ClockName name) {
        return all(name).getLast();
    }

    ClockTerm term(ClockName name) {
        return state(name).term();
    }

    /** Of all clocks of this name, in the order in which they began. */
    List<ClockState> all(ClockName name) {
        return clocks.values().stream()
                .filter(clock -> clock.name() == name)
                .map(IncidentClock::state)
                .filter(Objects::nonNull)
                .toList();
    }
}
