package org.huiying.response.incident;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.huiying.contracts.response.IncidentFileEvent.IncidentAbsorbed;
import org.huiying.contracts.response.IncidentFileEvent.IncidentLinked;
import org.huiying.contracts.vocabulary.Post;
import org.huiying.platform.audit.Audit;
import org.huiying.response.incident.domain.IncidentCommand;
import org.huiying.response.incident.domain.IncidentCommand.LinkTo;
import org.huiying.response.incident.domain.IncidentCommand.MergeInto;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about an incident as a whole: lock, decide, write the fact, tell. */
@Component
class IncidentHandler {

    private final IncidentFiles files;
    private final Audit audit;
    private final Clock clock;
    private final Supplier<UUID> ids;

    IncidentHandler(IncidentFiles files, Audit audit, Clock clock, Supplier<UUID> ids) {
        this.files = files;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    @Transactional
    IncidentView handle(UUID incidentId, IncidentCommand command) {
        files.lock(incidentId);
        decide(incidentId, command);
        return files.lock(incidentId);
    }

    /** The one file ends, the other takes it in: both facts or none. */
    @Transactional
    IncidentView merge(UUID incidentId, UUID survivorId, Post by) {
        lockBoth(incidentId, survivorId);
        var mergeId = ids.get();
        decide(incidentId, new MergeInto(mergeId, files.fileOf(survivorId), by));
        var now = clock.instant();
        files.record(new IncidentAbsorbed(
                files.lock(survivorId).ref(), mergeId, files.lock(incidentId).ref(), now));
        return files.lock(survivorId);
    }

    @Transactional
    IncidentView link(UUID incidentId, UUID otherId, String reason, Post by) {
        lockBoth(incidentId, otherId);
        decide(incidentId, new LinkTo(files.fileOf(otherId), reason, by));
        files.record(new IncidentLinked(files.lock(otherId).ref(), incidentId, reason, by, clock.instant()));
        return files.lock(incidentId);
    }

    /** Always in the order of their ids, so that two people cannot wait for each other. */
    private void lockBoth(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(files::lock);
    }

    private void decide(UUID incidentId, IncidentCommand command) {
        files.decide(incidentId, command);
        var action = "incident." + command.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        audit.record(action, incidentId.toString(), Map.of());
    }
}
