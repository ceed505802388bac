package org.huiying.monitoring.importing;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.monitoring.importing.domain.Profile;
import org.huiying.monitoring.mention.domain.Receipt;
import org.huiying.platform.audit.Audit;
import org.huiying.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens imports and works them off, a few rows a transaction, so that a restart goes on where it stopped. */
@Component
class ImportHandler {

    private static final int STEP = 200;

    private final ImportRepository imports;
    private final Profiles profiles;
    private final ProfileRepository saved;
    private final WorkOrders orders;
    private final Audit audit;
    private final Supplier<UUID> ids;
    private final Clock clock;

    ImportHandler(
            ImportRepository imports,
            Profiles profiles,
            ProfileRepository saved,
            WorkOrders orders,
            Audit audit,
            Supplier<UUID> ids,
            Clock clock) {
        this.imports = imports;
        this.profiles = profiles;
        this.saved = saved;
        this.orders = orders;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A dry run stores what it found and nothing else: no mention, no mapping. */
    @Transactional
    ImportJob open(TableReader.Sheet sheet, boolean dryRun, boolean exercise) {
        var rows = sheet.rows();
        var good = sheet.good();
        var now = clock.instant();
        var profile = sheet.heading().profile();
        if (!dryRun) {
            remember(profile, sheet.headingSha256(), now);
        }
        var job = new ImportJob(
                ids.get(),
                profile.name(),
                sheet.heading().names(),
                dryRun,
                exercise,
                rows.size(),
                dryRun ? orders.preview(good) : new Receipt(0, 0, 0),
                rows.size() - good.size(),
                now,
                dryRun ? now : null,
                1);
        imports.insert(job);
        imports.insertRows(
                job.id(),
                dryRun ? rows.stream().filter(row -> row.errorCode() != null).toList() : rows);
        audit.record(
                "import.open",
                job.id().toString(),
                Map.of("profile", profile.name(), "rows", rows.size(), "dryRun", dryRun, "exercise", exercise));
        return job;
    }

    /** A mapping that has a name is saved under it; the next table with this heading needs no other word. */
    private void remember(Profile profile, String headingSha256, Instant now) {
        if (profile.name().isEmpty()) {
            return;
        }
        if (!profiles.isShipped(profile.name())) {
            saved.put(profile, now);
        } else if (!profiles.find(profile.name()).orElseThrow().equals(profile)) {
            throw Refusal.conflict("import-profile-shipped", profile.name());
        }
        saved.remember(headingSha256, profile.name(), now);
    }

    /** True while there is more to do. */
    @Transactional
    boolean advance() {
        var claimed = imports.claim();
        if (claimed.isEmpty()) {
            return false;
        }
        var job = claimed.get();
        var waiting = imports.waiting(job.id(), STEP);
        if (waiting.isEmpty()) {
            imports.finish(job.id(), clock.instant());
            return true;
        }
        var batch = waiting.stream().map(ImportRepository.Waiting::submission).toList();
        var receipt = orders.take(batch, job.exercise(), clock.instant());
        imports.advance(job.id(), waiting.getLast().number(), receipt);
        return true;
    }
}
