package org.huiying.monitoring.importing;

import java.time.Clock;
import java.util.Map;
import org.huiying.monitoring.importing.domain.Profile;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Saves and removes mapping profiles. */
@Component
class ProfileHandler {

    private final Profiles profiles;
    private final ProfileRepository saved;
    private final Audit audit;
    private final Clock clock;

    ProfileHandler(Profiles profiles, ProfileRepository saved, Audit audit, Clock clock) {
        this.profiles = profiles;
        this.saved = saved;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void create(Profile profile) {
        if (profiles.isShipped(profile.name()) || !saved.insert(profile, clock.instant())) {
            throw Refusal.conflict("import-profile-name-taken", profile.name());
        }
        audit.record("import.profile.create", profile.name(), Map.of("source", profile.source()));
    }

    @Transactional
    void delete(String name, long version) {
        if (profiles.isShipped(name)) {
            throw Refusal.conflict("import-profile-shipped", name);
        }
        if (saved.version(name).isEmpty()) {
            throw Refusal.notFound("not-found", name);
        }
        if (!saved.delete(name, version)) {
            throw Refusal.stale("stale-version");
        }
        audit.record("import.profile.delete", name, Map.of());
    }
}
