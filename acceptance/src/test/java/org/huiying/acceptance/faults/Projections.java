package org.huiying.acceptance.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.huiying.acceptance.stack.RunningStack;

/** What {@code ./huiying dump} writes of the tables of all services, as one hash a table. */
final class Projections {
    /** Plumbing that moves by itself: what is sent and read again, heartbeats, who was asked what, when something polls. */
    private static final Pattern PLUMBING = Pattern.compile("table-[a-z]+-(outbox_.*|inbox_.*|audit_.*|idempotency.*"
            + "|flyway_schema_history|timer.*|source|rate_.*)\\.ndjson");

    private final RunningStack stack;

    Projections(RunningStack stack) {
        this.stack = stack;
    }

    /** Dumps into the folder; the hash of each table by its name. */
    TreeMap<String, String> dumped(String folder) {
        var target = stack.data().resolve("dumps").resolve(folder);
        var outcome = stack.launcher().run("dump", target.toString());
        if (outcome.code() != 0) {
            throw new IllegalStateException(outcome.text());
        }
        var hashes = new TreeMap<String, String>();
        try (var files = Files.list(target)) {
            files.filter(file -> file.getFileName().toString().startsWith("table-"))
                    .filter(file ->
                            !PLUMBING.matcher(file.getFileName().toString()).matches())
                    .forEach(file -> hashes.put(file.getFileName().toString(), hash(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }

    private static String hash(Path file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
