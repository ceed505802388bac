package org.huiying.acceptance.instances;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.huiying.acceptance.faults.Check;
import org.huiying.acceptance.faults.TopicLog;
import org.huiying.acceptance.stack.Until;
import org.huiying.contracts.Topics;

/**
 * The proof that it does not matter how many replicas detect, and which of them die: the records of a history go through
 * a real broker to two replicas of the service while one is killed and both are restarted; what they found is compared
 * with {@code ./huiying replay} over the same history. Ends with 0 only if everything holds, with 2 if it was not
 * understood what to do.
 */
public final class TwoInstances {

    private static final Duration STARTED = Duration.ofMinutes(2);
    private static final Duration DONE = Duration.ofMinutes(10);
    private static final int LONG = 90;
    private static final int REPLAY_HEAP = 1_024;
    private static final int MISUSED = 2;

    /**
     * What is to be done.
     *
     * @param seconds for which the records are spread
     * @param restarts whether the killed one comes back, and both are then stopped and started in turn
     */
    record Plan(Path history, Optional<Path> watchTopics, int seconds, boolean restarts) {}

    private final Path home;
    private final Path folder;
    private final PrintStream out;

    /** @param folder everything that is there is deleted */
    TwoInstances(Path home, Path folder, PrintStream out) {
        this.home = home;
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(args), out));
    }

    private static int run(List<String> words, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        Asked asked;
        try {
            asked = Asked.parse(words);
        } catch (IllegalArgumentException e) {
            out.println("two-instances: " + e.getMessage());
            out.println(Asked.USAGE);
            return MISUSED;
        }
        var home = Path.of(System.getProperty("huiying.home", "")).toAbsolutePath();
        var history = asked.history().isPresent() ? asked.history().get() : day(home);
        var plan = new Plan(history, asked.watchTopics(), LONG, true);
        var checks = new TwoInstances(home, home.resolve("acceptance/target/two-instances"), out).run(plan);
        return checks.stream().allMatch(Check::holds) ? 0 : 1;
    }

    /** The day of the benchmark, made anew. */
    private static Path day(Path home) throws IOException, InterruptedException {
        var day = home.resolve("acceptance/target/day.ndjson");
        var labels = home.resolve("benchmarks/labels/hot-search.tsv");
        var made = new ProcessBuilder(
                        home.resolve("benchmarks/run").toString(),
                        "accuracy",
                        "make-day",
                        home.toString(),
                        "/dev/null",
                        labels.toString(),
                        day.toString())
                .inheritIO()
                .start();
        if (made.waitFor() != 0) {
            throw new IOException("cannot make the day of the benchmark");
        }
        return day;
    }

    /** Does it and prints what was found. */
    List<Check> run(Plan plan) throws IOException, InterruptedException, ExecutionException {
        try (var replicas = TwoReplicas.on(home, folder);
                var group = new Group(replicas.bootstrap())) {
            group.makeTopics();
            for (var name : TwoReplicas.NAMES) {
                replicas.start(name);
            }
            var history = replay(replicas, plan);
            say(
                    "%d records, %d findings of %d clusters expected",
                    history.records().size(),
                    history.found(),
                    history.findings().size());
            Until.so("both replicas to read", STARTED, () -> group.readers().size() == TwoReplicas.NAMES.size());
            var rate = (double) history.records().size() / plan.seconds();
            var checks = new ArrayList<Check>();
            try (var feed = Feed.to(replicas.bootstrap(), history.records(), rate)) {
                checks.add(new Events(replicas, group, feed, this::say)
                        .during(history.records().size(), plan.restarts()));
                feed.await();
            }
            Until.so(
                    "all mentions to be read",
                    DONE,
                    () -> isDone(group, history.records().size()));
            var seen = TopicLog.read(replicas.bootstrap(), List.of(Topics.FINDING.name()));
            checks.addAll(new Comparison(history, seen).checks());
            checks.forEach(out::println);
            return checks;
        }
    }

    private static boolean isDone(Group group, int records) throws ExecutionException, InterruptedException {
        return group.done().values().stream().mapToLong(n -> n).sum() == records;
    }

    private History replay(TwoReplicas replicas, Plan plan) throws IOException, InterruptedException {
        var files = folder.resolve("replay");
        var program = new ArrayList<>(List.of(
                "org.huiying.monitoring.replay.Replay",
                plan.history().toAbsolutePath().toString(),
                "--out",
                files.toString(),
                "--records"));
        plan.watchTopics()
                .ifPresent(file -> program.addAll(
                        List.of("--watch-topics", file.toAbsolutePath().toString())));
        replicas.run("replay", REPLAY_HEAP, program);
        return History.of(files);
    }

    private void say(String text, Object... values) {
        out.println(text.formatted(values));
    }
}
