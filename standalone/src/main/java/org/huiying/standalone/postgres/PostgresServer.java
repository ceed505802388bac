package org.huiying.standalone.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The command that runs the server in the foreground, so that it is watched like every other part. */
public final class PostgresServer {
    static final String SUPERUSER = "postgres";

    /** Durable as in production; small, because everything shares one machine. Sorted, so that the command is constant. */
    private static final SortedMap<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "120"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("autovacuum_naptime", "5s"),
            Map.entry("io_method", "sync"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC")));

    private PostgresServer() {}

    /** Unpacks the programs, if that was not done before. */
    public static void unpack(Path runtime) throws IOException {
        PostgresBinaries.in(Files.createDirectories(runtime));
    }

    /** Unpacks and initialises what is missing and answers the command; {@code marks} are its recognisable settings. */
    public static List<String> command(Path runtime, Path data, int port, String password, List<String> marks)
            throws IOException, InterruptedException {
        var programs = PostgresBinaries.in(runtime).resolve("bin");
        if (Files.notExists(data.resolve("PG_VERSION"))) {
            initialise(programs, data, password);
        }
        var command = unprivileged();
        command.add(programs.resolve("postgres").toString());
        marks.forEach(mark -> command.addAll(List.of("-c", mark)));
        command.addAll(List.of("-D", data.toString(), "-p", "" + port));
        SETTINGS.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return command;
    }

    /** Into a draft folder that is renamed when complete: a kill in between leaves nothing half made. */
    private static void initialise(Path programs, Path data, String password) throws IOException, InterruptedException {
        var draft = Files.createTempDirectory(data.getParent(), "postgres-new");
        var passwordFile = Files.createTempFile(data.getParent(), "postgres-password", "");
        try {
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwx------"));
            Files.writeString(passwordFile, password);
            var command = unprivileged();
            command.addAll(List.of(
                    programs.resolve("initdb").toString(),
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
            run(command);
            Files.move(draft, data, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it does not see that it is. */
    private static List<String> unprivileged() {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        return command;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException("initdb failed: " + output.strip());
        }
    }
}
