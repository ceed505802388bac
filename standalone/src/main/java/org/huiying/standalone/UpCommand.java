package org.huiying.standalone;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiying.standalone.runtime.UnpackedJar;
import org.huiying.standalone.stack.Ports;
import org.huiying.standalone.supervise.PartStatus;
import org.huiying.standalone.supervise.PartStatus.State;
import org.huiying.standalone.supervise.StackStatus;
import org.huiying.standalone.supervise.Supervisor;

/** Starts a supervisor in the background and reports until every part is ready, or one cannot be. */
final class UpCommand {
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final int TRIES = 3;

    /** Brings the supervisor back if it is killed; any other end is meant. */
    private static final String AGAIN_AFTER_KILL =
            "while :; do \"$@\"; code=$?; case $code in 3|134|137|139) sleep 1;; *) exit $code;; esac; done";

    private final Context context;
    private Optional<Process> started = Optional.empty();

    UpCommand(Context context) {
        this.context = context;
    }

    int run() throws IOException, InterruptedException {
        var begin = Instant.now();
        if (context.supervisor().isSupervised()) {
            var running = context.supervisor().port().orElse(0);
            if (context.typed().port().isPresent()
                    && !context.typed().port().get().equals(running)) {
                context.say("This data folder is in use by a stack on port " + running + "; ./huiying down stops it.");
                return 1;
            }
            context.say("Already running.");
        } else {
            started = Optional.of(startSupervisor());
        }
        return report(begin);
    }

    private Process startSupervisor() throws IOException {
        Files.createDirectories(context.folders().logs());
        Files.createDirectories(context.folders().runtime());
        var own = UnpackedJar.copyOf(
                context.folders().jar("standalone"), context.folders().runtime());
        var command = new ArrayList<String>();
        command.add(Files.isExecutable(Path.of("/usr/bin/setsid")) ? "setsid" : "nohup");
        command.addAll(List.of("sh", "-c", AGAIN_AFTER_KILL, "huiying-watch"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx24m",
                "-Xss256k",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                own.toString(),
                Supervisor.class.getName(),
                context.folders().home().toString(),
                context.folders().data().toString(),
                "" + context.typed().port().orElse(Ports.DEFAULT)));
        context.typed().flags().stream()
                .filter(Set.of("full-compiler", "no-aot")::contains)
                .forEach(command::add);
        Files.deleteIfExists(context.folders().run().resolve("port"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(context.folders().log("supervisor").toFile())
                .redirectInput(new File("/dev/null"))
                .start();
    }

    private int report(Instant begin) throws IOException, InterruptedException {
        var told = new HashSet<String>();
        while (Duration.between(begin, Instant.now()).compareTo(PATIENCE) < 0) {
            var status = context.supervisor().status(false);
            if (status.isPresent()) {
                var stack = status.get();
                stack.parts().forEach(part -> tell(part, told));
                if (stack.ready()) {
                    var took = Duration.between(begin, Instant.now());
                    return finish(context.supervisor().status(true).orElse(stack), took);
                }
                var broken = stack.parts().stream().filter(UpCommand::isBroken).findFirst();
                if (broken.isPresent()) {
                    return giveUp(broken.get().name(), broken.get().detail());
                }
            } else if (started.isPresent() && !started.get().isAlive()) {
                return giveUp("supervisor", "it has ended");
            }
            Thread.sleep(100);
        }
        return giveUp("supervisor", "not ready after " + PATIENCE.toSeconds() + " s");
    }

    private static boolean isBroken(PartStatus part) {
        boolean neverReady = part.startSeconds() == 0 && part.restarts() >= TRIES;
        return neverReady || part.state() == State.FAILED;
    }

    private void tell(PartStatus part, Set<String> told) {
        if (part.state() == State.READY && told.add(part.name())) {
            context.say(
                    "  %-13s ready after %5.1f s   port %d".formatted(part.name(), part.startSeconds(), part.port()));
        }
        if (part.state() == State.RESTARTING && told.add(part.name() + part.restarts())) {
            context.say("  %-13s %s".formatted(part.name(), part.detail()));
        }
        if (part.state() == State.MISSING && told.add(part.name())) {
            context.say("  %-13s MISSING: %s".formatted(part.name(), part.detail()));
        }
    }

    private int finish(StackStatus stack, Duration took) throws IOException {
        new Welcome(context, stack).say(took.toMillis() / 1000.0);
        return stack.parts().stream().anyMatch(p -> p.state() == State.MISSING) ? 2 : 0;
    }

    private int giveUp(String part, String why) throws IOException {
        context.say("Not ready: " + part + ": " + why);
        var log = context.folders().log(part);
        if (Files.exists(log)) {
            context.say("The end of " + log + ":");
            var lines = Files.readAllLines(log);
            lines.subList(Math.max(0, lines.size() - 25), lines.size()).forEach(line -> context.say("  | " + line));
        }
        if (context.supervisor().isSupervised()) {
            context.say("What runs goes on running; ./huiying down stops it.");
        }
        return 1;
    }
}
