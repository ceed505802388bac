package org.huiying.response.followup.conference;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.huiying.response.followup.conference.domain.ConferenceCommand;
import org.huiying.response.followup.conference.domain.ConferenceLifecycle;
import org.huiying.response.followup.conference.domain.ConferenceState;
import org.huiying.response.followup.conference.domain.PressConference;
import org.huiying.response.incident.IncidentFiles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls press conferences and keeps their record, under the incident's lock. */
@Component
class PressConferenceHandler {

    private final PressConferenceRepository conferences;
    private final IncidentFiles files;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    PressConferenceHandler(
            PressConferenceRepository conferences, IncidentFiles files, Audit audit, Clock clock, Supplier<UUID> ids) {
        this.conferences = conferences;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    PressConferenceView schedule(UUID incidentId, String place, Instant startsAt, Post speaker) {
        var file = files.lock(incidentId);
        if (!file.state().isOpen()) {
            throw Refusal.conflict("illegal-transition", file.state(), "SchedulePressConference");
        }
        var conference = new PressConference(ids.get(), file.ref(), place, startsAt, new ConferenceState.Scheduled());
        conferences.insert(conference, speaker, clock.instant());
        ConferenceLifecycle.schedule(conference, clock.instant())
                .orThrow()
                .events()
                .forEach(files::record);
        audit.record("press-conference.schedule", conference.id().toString(), Map.of("incident", incidentId));
        return conferences.view(conference.id()).orElseThrow();
    }

    @Transactional
    PressConferenceView record(UUID conferenceId, Instant heldAt, String minutes) {
        var view = conferences.view(conferenceId).orElseThrow(() -> Refusal.notFound("not-found", conferenceId));
        var file = files.lock(view.incidentId());
        var conference = conferences.find(conferenceId, file.ref()).orElseThrow();
        var command = new ConferenceCommand.Record(heldAt, minutes);
        var decision =
                ConferenceLifecycle.decide(conference, command, clock.instant()).orThrow();
        conferences.save(decision.next(), clock.instant());
        decision.events().forEach(files::record);
        audit.record("press-conference.record", conferenceId.toString(), Map.of("incident", view.incidentId()));
        return conferences.view(conferenceId).orElseThrow();
    }
}
