package org.huiying.response.overview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiying.contracts.monitoring.OpinionEvent.OpinionMergedInto;
import org.huiying.contracts.response.IncidentFileEvent.IncidentLinked;
import org.huiying.contracts.response.IncidentFileEvent.IncidentMergedInto;
import org.huiying.contracts.response.IncidentFileEvent.WorkTeamFormed;
import org.huiying.response.clock.ClockView;
import org.huiying.response.clock.Clocks;
import org.huiying.response.followup.concern.Concerns;
import org.huiying.response.followup.conference.PressConferences;
import org.huiying.response.followup.promise.Promises;
import org.huiying.response.incident.IncidentFiles;
import org.huiying.response.incident.domain.FileFact;
import org.huiying.response.overview.IncidentFileView.Team;
import org.huiying.response.task.Tasks;
import org.springframework.stereotype.Component;

/** Puts the whole file of an incident together from what each feature knows. */
@Component
final class IncidentFileReader {

    private final IncidentFiles files;
    private final Clocks clocks;
    private final Tasks tasks;
    private final Concerns concerns;
    private final Promises promises;
    private final PressConferences conferences;

    IncidentFileReader(
            IncidentFiles files,
            Clocks clocks,
            Tasks tasks,
            Concerns concerns,
            Promises promises,
            PressConferences conferences) {
        this.files = files;
        this.clocks = clocks;
        this.tasks = tasks;
        this.concerns = concerns;
        this.promises = promises;
        this.conferences = conferences;
    }

    IncidentFileView read(IncidentSummary summary) {
        var id = summary.incidentId();
        var facts = files.course(id).facts();
        return new IncidentFileView(
                summary,
                files.find(id).map(file -> file.procedure()).orElse(null),
                team(facts).orElse(null),
                clocks.of(id).stream().filter(IncidentFileReader::applies).toList(),
                tasks.of(id),
                StatementSummaries.of(facts),
                concerns.of(id),
                promises.of(id),
                conferences.of(id),
                linked(facts),
                mergedInto(facts).orElse(null));
    }

    /** Clocks that another grade would have had are left to the list of all clocks. */
    private static boolean applies(ClockView clock) {
        return !(clock.state().equals("CANCELLED") && "NOT_AT_THIS_GRADE".equals(clock.reason()));
    }

    private static Optional<Team> team(List<FileFact> facts) {
        return facts.reversed().stream()
                .filter(fact -> fact.event() instanceof WorkTeamFormed)
                .findFirst()
                .map(fact -> {
                    var formed = (WorkTeamFormed) fact.event();
                    return new Team(formed.lead(), formed.liaison(), formed.groups(), formed.at());
                });
    }

    private static List<UUID> linked(List<FileFact> facts) {
        return facts.stream()
                .map(FileFact::event)
                .flatMap(event -> event instanceof IncidentLinked linked ? Stream.of(linked.other()) : Stream.empty())
                .distinct()
                .toList();
    }

    private static Optional<UUID> mergedInto(List<FileFact> facts) {
        return facts.stream()
                .map(FileFact::event)
                .flatMap(event -> switch (event) {
                    case OpinionMergedInto merged -> Stream.of(merged.into().id());
                    case IncidentMergedInto merged -> Stream.of(merged.into().id());
                    default -> Stream.<UUID>empty();
                })
                .findFirst();
    }
}
