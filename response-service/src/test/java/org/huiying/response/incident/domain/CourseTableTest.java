package org.huiying.response.incident.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiying.contracts.monitoring.OpinionEvent.*;
import org.huiying.contracts.response.FollowUpEvent.ConcernRaised;
import org.huiying.contracts.response.IncidentFileEvent.*;
import org.huiying.contracts.vocabulary.IncidentEvent;
import org.huiying.contracts.vocabulary.IncidentRef;
import org.huiying.contracts.vocabulary.PlanGrade;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.contracts.vocabulary.StatutoryClass;
import org.huiying.response.Incidents;
import org.huiying.response.LifecycleDocument;
import org.junit.jupiter.api.Test;

class CourseTableTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final IncidentRef REF = Incidents.anIncident(new UUID(1, 1), NOW);

    @Test
    void stepsAsTheDocumentSays() {
        LifecycleDocument.assertHas(facts().stream()
                .map(CourseTableTest::row)
                .collect(Collectors.joining("", "| fact | moves |\n|---|---|\n", "")));
    }

    private static String row(IncidentEvent fact) {
        Map<IncidentState, List<String>> moves = new TreeMap<>();
        Arrays.stream(IncidentState.values())
                .filter(state -> CourseTable.step(state, fact) != state)
                .forEach(state -> moves.computeIfAbsent(CourseTable.step(state, fact), _ -> new ArrayList<>())
                        .add(state.name()));
        var shown = new LinkedHashMap<>(moves)
                .entrySet().stream()
                        .map(move -> shown(move.getValue()) + " → " + move.getKey())
                        .collect(Collectors.joining("; "));
        return "| %s | %s |\n".formatted(LifecycleDocument.name(fact), shown);
    }

    private static String shown(List<String> states) {
        var open = Arrays.stream(IncidentState.values())
                .filter(IncidentState::isOpen)
                .map(Enum::name)
                .toList();
        return states.equals(open) ? "any open state" : String.join(", ", states);
    }

    private static List<IncidentEvent> facts() {
        var by = Post.OFFICE;
        return List.of(
                Incidents.verified(REF, NOW),
                Incidents.graded(REF, PlanGrade.III, StatutoryClass.GENERAL, NOW),
                Incidents.consulted(REF, NOW),
                Incidents.decided(REF, NOW),
                new ResponseStarted(REF, PlanGrade.III, by, NOW),
                Incidents.published(REF, NOW),
                new ConcernRaised(REF, REF.id(), "？", 1, NOW),
                Incidents.measured(REF, NOW),
                Incidents.subsiding(REF, NOW),
                Incidents.calm(REF, NOW),
                new CalmDeclared(REF, by, NOW),
                new ReviewBegun(REF, REF.id(), NOW),
                new IncidentClosed(REF, PlanGrade.III, by, NOW),
                Incidents.revived(REF, NOW),
                new IncidentReopened(REF, "新情况", NOW),
                new OpinionMergedInto(REF, REF.id(), REF, by, NOW, null),
                new IncidentMergedInto(REF, REF.id(), REF, by, NOW),
                new OpinionTransferred(REF, by, NOW, "他局"),
                new IncidentTransferred(REF, "他局", "职责", by, NOW),
                new OpinionDismissed(REF, by, NOW, "不实"),
                new IncidentDismissed(REF, "不实", by, NOW));
    }
}
