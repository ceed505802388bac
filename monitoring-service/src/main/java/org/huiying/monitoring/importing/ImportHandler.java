package org.huiying.monitoring.importing;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.huiying.monitoring.importing.domain.Profile;
import org.huiying.monitoring.mention.domain.Intake;
import org.huiying.monitoring.mention.domain.KnownMentions;
import org.huiying.monitoring.mention.domain.Receipt;
import org.huiying.monitoring.mention.domain.Submission;
import org.huiying.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens imports and works them off, a few rows a transaction, so that a restart goes on where it stopped. */
@Component
class ImportHandler {

    private static final int STEP = 200;

    private final ImportRepository imports;
    private final Intake intake;
    private final KnownMentions known;
    private final Audit audit;
    private final Supplier<UUID> ids;
    private final Clock clock;

    ImportHandler(
            ImportRepository imports,
            Intake intake,
            KnownMentions known,
            Audit audit,
            Supplier<UUID> ids,
            Clock clock) {
        this.imports = imports;
        this.intake = intake;
        this.known = known;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    ImportJob open(Profile profile, List<TableReader.Row> rows, boolean dryRun, boolean exercise) {
        var good = rows.stream()
                .map(TableReader.Row::submission)
                .filter(Objects::nonNull)
                .toList();
        var rejected = rows.size() - good.size();
        var now = clock.instant();
        var receipt = dryRun ? preview(good) : new Receipt(0, 0, 0);
        var job = new ImportJob(
                ids.get(),
                profile.name(),
                dryRun,
                exercise,
                rows.size(),
                receipt,
                rejected,
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
        imports.advance(job.id(), waiting.getLast().number(), intake.take(batch, job.exercise()));
        return true;
    }

    /** What taking them would come to: new ones, and those known or standing twice in the file. */
    private Receipt preview(List<Submission> batch) {
        var seen = new HashSet<>(known.among(batch.stream().map(Submission::id).toList()));
        var accepted = (int) batch.stream().filter(one -> seen.add(one.id())).count();
        return new Receipt(accepted, 0, batch.size() - accepted);
    }
}
