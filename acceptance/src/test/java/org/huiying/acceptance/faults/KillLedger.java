package org.huiying.acceptance.faults;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiying.acceptance.stack.Parts;
import org.huiying.acceptance.stack.RunningStack;
import org.huiying.standalone.stack.Topology;

/**
 * The proof that nothing that was acknowledged is lost or doubled: load with a ledger, kills of every part in turn, deaths
 * at named places between two steps, and at the end the judgement. Arguments: {@code --rounds N}, {@code --failpoints N},
 * {@code --seed N}; ends with 0 only if everything holds.
 */
public final class KillLedger {
    private static final Duration REGISTRATIONS = Duration.ofSeconds(2);
    private static final Duration SETTLING = Duration.ofMinutes(5);
    private static final Duration RESUMED = Duration.ofSeconds(15);
    private static final int PASSES_IN_A_LIFE = 12;

    /**
     * What is to be done: the parts that are killed, how often, and how many deaths at fail points.
     *
     * @param services which die at fail points, all at once
     * @param passes how often a service passes its fail point before it dies, in the mean
     * @param resumed how long after a kill everything must work again
     */
    record Plan(
            List<String> parts,
            int rounds,
            List<String> services,
            int failPoints,
            int passes,
            int seed,
            Duration resumed) {}

    private final RunningStack stack;
    private final PrintStream out;
    private final Ledger ledger;
    private final String run = Long.toString(Instant.now().getEpochSecond() % 100_000);

    KillLedger(RunningStack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
        this.ledger = new Ledger(stack.data().resolve("ledger-" + run + ".tsv"));
    }

    public static void main(String[] args) {
        var given = options(args);
        System.setProperty("huiying.acceptance.aot", "true");
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var plan = new Plan(
                Parts.ALL,
                given.getOrDefault("--rounds", 5),
                Topology.SERVICES,
                given.getOrDefault("--failpoints", 200),
                PASSES_IN_A_LIFE,
                given.getOrDefault("--seed", (int) (System.nanoTime() % 100_000)),
                RESUMED);
        out.println("Starts the stack …");
        var checks = new KillLedger(RunningStack.get(), out).run(plan);
        System.exit(checks.stream().allMatch(Check::holds) ? 0 : 1);
    }

    private static Map<String, Integer> options(String[] args) {
        var options = new java.util.HashMap<String, Integer>();
        for (int i = 0; i + 1 < args.length; i += 2) {
            options.put(args[i], Integer.valueOf(args[i + 1]));
        }
        return options;
    }

    /** Does it and prints what was found. */
    List<Check> run(Plan plan) {
        try (ledger) {
            out.println("Ledger " + ledger.file() + ", seed " + plan.seed());
            var begin = Instant.now();
            var checks = new ArrayList<Check>();
            try (var load = new Load(stack, ledger, run)) {
                load.enterContact();
                load.start(REGISTRATIONS);
                var kills = new Kills(stack, ledger, load, out);
                kill(plan, kills);
                checks.add(kills.resumedWithin(plan.resumed()));
                checks.addAll(die(plan));
            }
            out.println("Load ended after %d s; waits until all has settled"
                    .formatted(Duration.between(begin, Instant.now()).toSeconds()));
            stack.parts().awaitReady();
            var left = new Settling(stack).await(SETTLING);
            out.println("Settled after %d s"
                    .formatted(Duration.between(begin, Instant.now()).toSeconds()));
            checks.addAll(new Judgement(stack, ledger, run).checks(left));
            checks.forEach(out::println);
            return checks;
        }
    }

    /** Looks once more whether the mentions that were acknowledged are there. */
    Check judgeMentions() {
        return new Judgement(stack, ledger, run).mentions();
    }

    /** Tells this run's mentions and opinions from those of any other. */
    String run() {
        return run;
    }

    private void kill(Plan plan, Kills kills) {
        for (int round = 1; round <= plan.rounds(); round++) {
            out.println("Round " + round + " of kill -9:");
            new ArrayList<>(plan.parts()).forEach(kills::kill);
        }
        if (plan.rounds() > 0) {
            out.println(kills.summary());
        }
    }

    private List<Check> die(Plan plan) {
        if (plan.failPoints() == 0) {
            return List.of();
        }
        out.println("Deaths at fail points:");
        var failPoints = new FailPoints(stack, plan.seed(), out);
        var check = failPoints.run(plan.services(), plan.failPoints(), plan.passes());
        out.println("Died at " + failPoints.deaths());
        return List.of(check);
    }
}
