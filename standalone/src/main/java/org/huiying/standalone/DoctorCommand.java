package org.huiying.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiying.standalone.supervise.ProcessTable;
import org.huiying.standalone.supervise.Supervisor;

/** Looks at everything that a start needs from the machine and says what to do about what is wrong. */
final class DoctorCommand {
    private static final long DISK = 3_000_000_000L;
    private static final long MEMORY_MB = 3_000;
    private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

    private final Context context;
    private int wrong;

    DoctorCommand(Context context) {
        this.context = context;
    }

    int run() throws IOException {
        check(Runtime.version().feature() == 25, "JDK " + Runtime.version(), "install a JDK 25");
        ports();
        memory();
        var place = existing(context.folders().data());
        long free = Files.getFileStore(place).getUsableSpace();
        check(free > DISK, free / 1_000_000 + " MB free on the disk of " + place, "free 3 GB or use --data DIR");
        check(Files.isWritable(place), place + " may be written", "choose another folder with --data DIR");
        check(
                Instant.now().isAfter(BUILT),
                "the clock says " + Instant.now().truncatedTo(ChronoUnit.SECONDS),
                "set the clock: legal deadlines are counted with it");
        if ("root".equals(System.getProperty("user.name"))) {
            boolean found = Files.isExecutable(Path.of("/usr/bin/unshare"));
            check(found, "unshare for PostgreSQL under root", "run as an ordinary user, or install util-linux");
        }
        return wrong == 0 ? 0 : 1;
    }

    private void ports() throws IOException {
        if (new ProcessTable(context.folders().data()).ours().findAny().isPresent()) {
            check(true, "the stack runs; its ports are not looked at", "");
            return;
        }
        context.ports()
                .all()
                .forEach((name, port) -> check(
                        !Supervisor.isTaken(port),
                        "port " + port + " is free for " + name,
                        "stop what uses it, or choose other ports with --port N"));
    }

    private void memory() throws IOException {
        var file = Path.of("/proc/meminfo");
        if (Files.notExists(file)) {
            return;
        }
        try (var lines = Files.lines(file)) {
            long free = lines.filter(l -> l.startsWith("MemAvailable:"))
                    .mapToLong(l -> Long.parseLong(l.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(MEMORY_MB);
            check(free >= MEMORY_MB, free + " MB of memory available", "close other programs: a stack takes 2.2 GB");
        }
    }

    private static Path existing(Path folder) {
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(Files::exists)
                .findFirst()
                .orElse(folder);
    }

    private void check(boolean good, String what, String remedy) {
        context.say((good ? "  ok     " : "  WRONG  ") + what + (good ? "" : ": " + remedy));
        wrong += good ? 0 : 1;
    }
}
