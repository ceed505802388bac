package org.huiying.acceptance.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiying.standalone.stack.Folders;
import org.huiying.standalone.stack.Topology;
import org.huiying.standalone.supervise.ControlClient;
import org.huiying.standalone.supervise.PartStatus;
import org.huiying.standalone.supervise.StackStatus;

/** The processes of a running stack: how they are, how they start, and how they die. */
public final class Parts {
    /** Those that a test may kill. */
    public static final List<String> ALL = Stream.concat(
                    Topology.SERVICES.stream(), Stream.of("gateway", "devtools", "kafka", "postgres"))
            .toList();

    private static final Duration READY = Duration.ofMinutes(3);

    private final Folders folders;

    Parts(Folders folders) {
        this.folders = folders;
    }

    /** How it is, each part asked at this moment. */
    public StackStatus status() {
        return status(true);
    }

    /** How the part is, as the supervisor knows without asking it. */
    public PartStatus status(String part) {
        return status(false).parts().stream()
                .filter(p -> p.name().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private StackStatus status(boolean live) {
        try {
            return new ControlClient(folders)
                    .status(live)
                    .orElseThrow(() -> new IllegalStateException("the supervisor does not answer"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part's process. */
    public long pid(String part) {
        return Until.there(
                "a process of " + part,
                READY,
                () -> Optional.of(status(part).pid()).filter(p -> p > 0));
    }

    /** Kills the part as {@code kill -9} does; answers the id of the process that is no more. */
    public long kill(String part) {
        long pid = pid(part);
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        return pid;
    }

    /** Waits until another process than this one has been started; answers its id. */
    public long awaitNext(String part, long pid) {
        return Until.there(
                "another process of " + part,
                READY,
                () -> Optional.of(status(part).pid()).filter(p -> p > 0 && p != pid));
    }

    /** Waits until another process than this one does the part's work. */
    public void awaitSuccessor(String part, long pid) {
        awaitNext(part, pid);
        awaitReady(part);
    }

    public void awaitReady(String part) {
        Until.so(part + " to be ready", READY, () -> status(part).state() == PartStatus.State.READY);
    }

    public void awaitReady() {
        Until.so("every part to be ready", READY, () -> status().ready());
    }

    /** Options of the JVM with which this part starts from now on; those of a running process stay as they are. */
    public void javaOptions(String part, String... options) {
        try {
            Files.createDirectories(optionsOf(part).getParent());
            Files.writeString(optionsOf(part), String.join("\n", options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where each part looks for its options, as the launcher's environment. */
    Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        ALL.forEach(part ->
                environment.put("HUIYING_EXTRA_JAVA_OPTIONS_" + part.toUpperCase(Locale.ROOT), "@" + optionsOf(part)));
        return environment;
    }

    private Path optionsOf(String part) {
        return folders.data().resolve("options").resolve(part);
    }
}
