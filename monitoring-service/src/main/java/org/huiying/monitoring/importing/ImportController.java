package org.huiying.monitoring.importing;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.huiying.monitoring.importing.domain.Heading;
import org.huiying.monitoring.importing.domain.Line;
import org.huiying.monitoring.importing.domain.Profile.Field;
import org.huiying.monitoring.mention.domain.Receipt;
import org.huiying.platform.problem.Refusal;
import org.huiying.platform.runtime.AfterCommit;
import org.huiying.platform.runtime.BackgroundLoop;
import org.huiying.platform.security.Access;
import org.huiying.platform.web.Answers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The door of the imports and of their progress. */
@RestController
@RequestMapping("/api/v1")
final class ImportController {

    private final TableReader tables;
    private final Profiles profiles;
    private final ImportHandler handler;
    private final ImportRepository imports;
    private final ErrorFile errorFile;
    private final BackgroundLoop importWorker;

    ImportController(
            TableReader tables,
            Profiles profiles,
            ImportHandler handler,
            ImportRepository imports,
            ErrorFile errorFile,
            BackgroundLoop importWorker) {
        this.tables = tables;
        this.profiles = profiles;
        this.handler = handler;
        this.imports = imports;
        this.errorFile = errorFile;
        this.importWorker = importWorker;
    }

    /**
     * Work that goes on, and how far it has come.
     *
     * @param columns which heading is read as which field
     */
    record Operation(
            UUID id,
            String kind,
            String state,
            String profile,
            Map<Field, String> columns,
            boolean dryRun,
            boolean exercise,
            Progress progress,
            Counts counts,
            @Nullable String errors,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        static Operation of(ImportJob job) {
            return new Operation(
                    job.id(),
                    "IMPORT",
                    job.finishedAt() == null ? "RUNNING" : "DONE",
                    job.profile(),
                    job.columns(),
                    job.dryRun(),
                    job.exercise(),
                    new Progress(job.total(), job.done()),
                    Counts.of(job.receipt(), job.rejected()),
                    job.rejected() == 0 ? null : "/api/v1/imports/" + job.id() + "/errors",
                    job.createdAt(),
                    job.finishedAt());
        }
    }

    record Progress(int total, int done) {}

    record Counts(int accepted, int measured, int repeated, int rejected) {

        static Counts of(Receipt receipt, int rejected) {
            return new Counts(receipt.accepted(), receipt.measured(), receipt.repeated(), rejected);
        }
    }

    /**
     * A table is read by the mapping that comes with it, else by the profile that is named, else as the last one with
     * the same heading, else by the first profile that fits.
     */
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Access(posts = "MONITOR", scopes = "mentions:write")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @io.swagger.v3.oas.annotations.Operation(summary = "Import a table of mentions")
    ResponseEntity<Operation> open(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable String profile,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean exercise)
            throws IOException {
        var sheet = tables.read(file.getBytes(), chooser(profile, mapping));
        var job = handler.open(sheet, dryRun, exercise);
        AfterCommit.run(importWorker::wake);
        return Answers.accepted(URI.create("/api/v1/operations/monitoring/" + job.id()), Operation.of(job));
    }

    private Function<Line, Heading> chooser(@Nullable String profile, @Nullable String mapping) {
        if (mapping == null) {
            return profiles.chooser(profile);
        }
        var given = profiles.of(mapping);
        return line -> new Heading(given, line);
    }

    @GetMapping("/operations/monitoring/{id}")
    @Access(posts = "STAFF", scopes = "mentions:write")
    @io.swagger.v3.oas.annotations.Operation(summary = "Follow an import")
    ResponseEntity<Operation> progress(@PathVariable UUID id) {
        var job = find(id);
        return Answers.ok(Operation.of(job), job.version());
    }

    @GetMapping("/imports/{id}/errors")
    @Access(posts = "MONITOR", scopes = "mentions:write")
    @io.swagger.v3.oas.annotations.Operation(summary = "Download the rows that were not taken")
    ResponseEntity<byte[]> errors(@PathVariable UUID id, Locale language) {
        find(id);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"errors.csv\"")
                .body(errorFile.write(imports.errors(id), language));
    }

    private ImportJob find(UUID id) {
        return imports.find(id).orElseThrow(() -> Refusal.notFound("not-found", id));
    }
}
